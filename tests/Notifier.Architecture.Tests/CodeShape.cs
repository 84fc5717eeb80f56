namespace Notifier.Architecture.Tests;

/// <summary>How the code reads from afar.</summary>
public class CodeShape
{
    private static readonly IReadOnlyList<(string Path, int Lines)> Sources =
    [
        .. Repository.Files("*.cs").Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadLines(path).Count())),
    ];

    [Fact]
    public void No_file_is_longer_than_300_lines() => Sources.Where(s => s.Lines > 300).ShouldBeEmpty();

    [Fact]
    public void Nine_files_of_ten_fit_in_150_lines()
    {
        var lengths = Sources.Select(s => s.Lines).Order().ToList();
        lengths[lengths.Count * 9 / 10].ShouldBeLessThanOrEqualTo(150);
    }

    [Fact]
    public void Types_are_public_only_where_others_compile_against_them()
    {
        var exposed = Repository.Files("*.cs")
            .Where(path => Path.GetRelativePath(Repository.Root, path).StartsWith("host", StringComparison.Ordinal))
            .Where(path => File.ReadLines(path).Any(line => line.StartsWith("public ", StringComparison.Ordinal)));
        exposed.ShouldBeEmpty();
    }

    /// <summary>What is written to Console.Out goes to the log: it belongs to plugins.</summary>
    [Fact]
    public void The_host_writes_to_its_own_stdout()
    {
        var host = Path.Combine(Repository.Root, "host", "Notifier.Host");
        var others = Repository.Files("*.cs").Where(path => path.StartsWith(host, StringComparison.Ordinal))
            .Where(path => File.ReadLines(path).Any(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"(?<![\w.])Console\.(Write|Out\.)")));
        others.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_called_a_manager_or_a_helper() =>
        Sources.Where(s => s.Path.EndsWith("Manager.cs", StringComparison.Ordinal) || s.Path.EndsWith("Helper.cs", StringComparison.Ordinal)
            || s.Path.EndsWith("Utils.cs", StringComparison.Ordinal)).ShouldBeEmpty();

    /// <summary>CONTRIBUTING.md says what each property of the log means; a bare id would mean another thing in every message.</summary>
    [Fact]
    public void A_property_of_the_log_says_whose_id_or_reason_it_is()
    {
        var bare = Repository.Files("*.cs").Where(path => Path.GetRelativePath(Repository.Root, path).StartsWith("host", StringComparison.Ordinal))
            .SelectMany(File.ReadLines)
            .Where(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"(?<![$@])""[^""]*\{(Id|Text|Value|Reason|Refusal|Trouble)(:\w+)?\}"));
        bare.ShouldBeEmpty();
    }
}
