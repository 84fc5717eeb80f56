using Notifier.Host.Logging;
using Notifier.Host.Output;
using Notifier.Sdk;

namespace Notifier.Host.Tests.Output;

public sealed class GuardedWriterTests : IDisposable
{
    private readonly StringWriter _stream = new();
    private readonly GuardedWriter _writer;

    public GuardedWriterTests()
    {
        var redactor = new SecretRedactor();
        redactor.Protect([new Secret("hunter2")]);
        _writer = new GuardedWriter(_stream, redactor) { NewLine = "\n" };
    }

    [Fact]
    public void A_secret_written_in_pieces_is_taken_out()
    {
        _writer.Write("the password hun");
        _writer.Write('t');
        _writer.Write("er2 is wrong".ToCharArray());
        _writer.WriteLine();
        _stream.ToString().ShouldBe("the password *** is wrong\n");
    }

    [Fact]
    public void A_line_without_an_end_comes_out_when_it_is_flushed()
    {
        _writer.Write("hunter2?");
        _stream.ToString().ShouldBe("");
        _writer.Flush();
        _stream.ToString().ShouldBe("***?");
    }

    [Fact]
    public void What_would_steer_the_screen_is_shown()
    {
        _writer.WriteLine("\e]0;owned\a and \u202etxt.exe");
        _stream.ToString().ShouldBe("␛]0;owned␇ and \\u202Etxt.exe\n");
    }

    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }
}
