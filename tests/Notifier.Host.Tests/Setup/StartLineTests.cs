using Notifier.Host.Setup;

namespace Notifier.Host.Tests.Setup;

/// <summary>Paths as people have them, written so that the desktop reads them back as they were.</summary>
public sealed class StartLineTests
{
    [Theory]
    [InlineData("/opt/notifier", "\"/opt/notifier\"")]
    [InlineData("/home/kim/내 프로그램/notifier", "\"/home/kim/내 프로그램/notifier\"")]
    [InlineData("/opt/50%/notifier", "\"/opt/50%%/notifier\"")]
    [InlineData("/opt/a\"b", "\"/opt/a\\\\\"b\"")]
    [InlineData("/opt/$HOME`id`", "\"/opt/\\\\$HOME\\\\`id\\\\`\"")]
    [InlineData("/opt/a\\b", "\"/opt/a\\\\\\\\b\"")]
    [InlineData("/opt/a\nExec=evil", "\"/opt/a\\nExec=evil\"")]
    public void A_desktop_entry_quotes_what_a_desktop_would_take_for_its_own(string path, string exec) =>
        new StartLine([path]).ForDesktopEntry().ShouldBe(exec);

    [Fact]
    public void Every_word_of_a_desktop_entry_is_quoted_by_itself() =>
        new StartLine(["/opt/notifier", "--config=/etc/a b.json"]).ForDesktopEntry().ShouldBe("\"/opt/notifier\" \"--config=/etc/a b.json\"");

    [Fact]
    public void On_Windows_the_program_is_quoted_and_of_the_arguments_those_with_blanks() =>
        new StartLine([@"C:\Program Files\Notifier\notifier.exe", @"--config=C:\Users\Kim Ji\plugins.json", "--as=kim.jh"]).ForWindows()
            .ShouldBe("""
                "C:\Program Files\Notifier\notifier.exe" "--config=C:\Users\Kim Ji\plugins.json" --as=kim.jh
                """);
}
