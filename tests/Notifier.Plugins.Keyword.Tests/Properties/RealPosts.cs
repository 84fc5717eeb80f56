using System.IO.Compression;
using System.Text.Json;
using Notifier.Plugins.Keyword.Engine;

namespace Notifier.Plugins.Keyword.Tests.Properties;

public sealed class RealPosts
{
    /// <summary>A folder with more posts as gzipped JSON Lines, each line with a "text".</summary>
    private const string FolderVariable = "NOTIFIER_DATA";
    private const int PostsOfEachFile = 300;

    private static readonly KeywordPattern[] Keywords =
    [
        .. "아이폰,iPhone,iOS,iPhone 4,갤럭시 S,갤럭시,폰,앱,환불,*환불,언제,C#,.NET,A/S,3G,4G,KT,#KT,@user,upgrad*,*phone,update,order,please help,진짜,사진,좋아,하는데,❤,😂,ㅋㅋ,S,I,a,it,can't,don't,U.S."
            .Split(',').Select(new KeywordParser().Parse),
    ];

    [Fact]
    public void The_matcher_agrees_with_the_reference()
    {
        var texts = ReadTexts(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "sample.jsonl")));
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            texts = texts.Concat(Directory.EnumerateFiles(folder, "*.jsonl.gz")
                .SelectMany(path => ReadTexts(new GZipStream(File.OpenRead(path), CompressionMode.Decompress))));
        }

        foreach (var text in texts)
            MatcherProperties.ShouldAgree(Keywords, text);
    }

    private static IEnumerable<string> ReadTexts(Stream posts)
    {
        using var reader = new StreamReader(posts);
        for (var count = 0; count < PostsOfEachFile && reader.ReadLine() is { } line; count++)
        {
            using var post = JsonDocument.Parse(line);
            yield return post.RootElement.GetProperty("text").GetString()!;
        }
    }
}
