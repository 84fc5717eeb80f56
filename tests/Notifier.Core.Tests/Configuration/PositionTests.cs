using System.Text;
using System.Text.Json;
using CsCheck;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Tests.Configuration;

public class PositionTests
{
    /// <summary>What may stand between two tokens.</summary>
    private static readonly Gen<string> Gap = OneOf("", " ", "\t", "\n", "\r\n", " // 설명 { \" \n", "/* 둘\n줄 🙂 */", "\n\n  ");

    /// <summary>Between a name and its colon the parser takes no comment.</summary>
    private static readonly Gen<string> Blank = OneOf("", " ", "\n\t");

    private static readonly Gen<string> Name = OneOf("id", "이름", "가/나~다", "emoji 🙂", "\\u00e9\\n", "");

    private static readonly Gen<string> Scalar = OneOf("1", "-2.5e3", "true", "null", "\"아이폰4는\"", "\"\\\"{}[],//\"", "\"🙂\"");

    [Fact]
    public void Every_node_stands_where_the_text_has_its_first_letter() => Documents(3).Sample(document =>
    {
        var faults = new FaultList("");

        var root = ConfigurationTree.Parse(Encoding.UTF8.GetBytes(document), faults);

        var lines = document.Split('\n');
        foreach (var node in Walk(root.ShouldNotBeNull()))
        {
            var first = lines[node.At.Line - 1][node.At.Column - 1];
            first.ShouldBe(FirstLetter(node), $"{node.Pointer} at {node.At} of {document}");
            lines[node.NameAt.Line - 1][node.NameAt.Column - 1].ShouldBe(node.NameAt == node.At ? first : '"');
        }
    });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> Documents(int depth)
    {
        if (depth == 0)
            return Scalar;
        var inner = Documents(depth - 1);
        var item = Gen.Select(Gap, inner, Gap, (before, value, after) => before + value + after);
        var member = Gen.Select(Gap, Name, Blank, item, (before, name, after, value) => $"{before}\"{name}\"{after}:{value}");
        var list = Gen.Select(item.List[0, 3], Gap, Gen.Bool, (items, gap, trailing) => $"[{Join(items, trailing)}{gap}]");
        var group = Gen.Select(member.List[0, 3], Gap, Gen.Bool, (members, gap, trailing) => $"{{{Join(members, trailing)}{gap}}}");
        return Gen.Select(Gap, Gen.OneOf(Scalar, list, group), Gap, (before, value, after) => before + value + after);
    }

    private static string Join(List<string> parts, bool trailing) => string.Join(",", parts) + (trailing && parts.Count > 0 ? "," : "");

    private static IEnumerable<ConfigurationNode> Walk(ConfigurationNode node) =>
        node.Members.Select(member => member.Value).Concat(node.Items).SelectMany(Walk).Prepend(node);

    private static char FirstLetter(ConfigurationNode node) => node.Kind switch
    {
        JsonValueKind.Object => '{',
        JsonValueKind.Array => '[',
        JsonValueKind.String => '"',
        JsonValueKind.Number => node.Text[0],
        JsonValueKind.True => 't',
        _ => 'n',
    };
}
