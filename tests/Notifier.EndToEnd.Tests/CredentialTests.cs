using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests;

/// <summary>The real program, secret-tool and keyring.</summary>
public sealed class CredentialTests : IAsyncLifetime
{
    private readonly TemporaryFolder _home = new();
    private KeyringSession _session = null!;

    public async ValueTask InitializeAsync() => _session = await KeyringSession.OpenAsync();

    [Fact]
    public async Task A_credential_is_looked_up_in_the_keyring()
    {
        await _session.StoreAsync("notifier/간격", "00:07:00");
        await _session.StoreAsync("notifier/blog", "비밀 s3cret");

        var (exit, output) = await CheckAsync("${cred:notifier/간격}", "${cred:notifier/blog}");

        output.ShouldContain(": fine. sources: 1");
        exit.ShouldBe(0);
    }

    [Fact]
    public async Task What_the_keyring_holds_is_used_and_never_shown()
    {
        await _session.StoreAsync("notifier/interval", "seven minutes");
        await _session.StoreAsync("notifier/blog", "s3cret");

        var (exit, output) = await CheckAsync("${cred:notifier/interval}", "${cred:notifier/blog}");

        output.ShouldContain("error NC016 /sources/0/with/every: \"${cred:notifier/interval}\" is not a duration");
        output.ShouldNotContain("seven minutes");
        output.ShouldNotContain("s3cret");
        exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_credential_is_named_with_the_command_that_adds_it()
    {
        var (exit, output) = await CheckAsync("00:05:00", "${cred:notifier/blog}");

        output.ShouldContain("error NC043 /sources/0/with/password: no credential is named \"notifier/blog\"");
        output.ShouldContain("secret-tool store --label='Notifier' notifier 'notifier/blog'");
        exit.ShouldBe(1);
    }

    private async Task<(int Exit, string Output)> CheckAsync(string every, string password)
    {
        var file = _home.Write("plugins.json", $$"""
            {
              "version": 1, "me": "me", "filters": [], "categories": [], "ladders": {},
              "specialists": [ { "id": "me" } ],
              "sources": [ { "id": "blog", "plugin": "notifier.feed", "with": {
                "url": "https://blog.example/rss", "every": "{{every}}", "user": "me", "password": "{{password}}" } } ],
            }
            """);
        await using var host = HostProcess.Start(_home.FullPath, _session.Environment, "config", "check", "--config", file);
        return (await host.ExitAsync(), host.Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
            await _session.DisposeAsync();
        _home.Dispose();
    }
}
