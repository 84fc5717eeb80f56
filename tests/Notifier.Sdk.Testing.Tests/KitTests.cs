using System.ComponentModel.DataAnnotations;
using System.Net;
using Notifier.Sdk;
using Notifier.Sdk.Testing;

namespace Notifier.Sdk.Testing.Tests;

public sealed class KitTests
{
    [Fact]
    public async Task A_scripted_channel_answers_in_order_and_keeps_what_was_asked()
    {
        using var http = new ScriptedHttp().Answer("{\"id\":1}", headers: ("X-RateLimit-Remaining", "9")).Answer("slow down", HttpStatusCode.TooManyRequests, "text/plain").Fail(new HttpRequestException("cut"));
        using var host = new FakePluginHost(http);

        var first = await host.Http.GetAsync(new Uri("https://api.example/posts?since=1"));
        (await first.Content.ReadAsStringAsync()).ShouldBe("{\"id\":1}");
        first.Headers.GetValues("X-RateLimit-Remaining").ShouldBe(["9"]);
        using var body = new StringContent("답변");
        (await host.Http.PostAsync(new Uri("https://api.example/replies"), body)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Should.ThrowAsync<HttpRequestException>(() => host.Http.GetAsync(new Uri("https://api.example/")))).Message.ShouldBe("cut");
        (await Should.ThrowAsync<HttpRequestException>(() => host.Http.GetAsync(new Uri("https://api.example/")))).Message.ShouldContain("has no answer");

        http.Requests.Select(request => $"{request.Method} {request.Address} {request.Body}".TrimEnd())
            .ShouldBe(["GET https://api.example/posts?since=1", "POST https://api.example/replies 답변", "GET https://api.example/", "GET https://api.example/"]);
    }

    [Fact]
    public async Task A_fault_is_read_and_anything_else_is_named()
    {
        (await PluginFaults.OfAsync(() => throw new PluginException(PluginFault.Auth, "401"))).Fault.ShouldBe(PluginFault.Auth);
        (await Should.ThrowAsync<ConformanceException>(() => PluginFaults.OfAsync(() => Task.CompletedTask))).Message.ShouldBe("It did not fail.");
        (await Should.ThrowAsync<ConformanceException>(() => PluginFaults.OfAsync(() => throw new InvalidOperationException("oops")))).Message
            .ShouldBe("It threw InvalidOperationException in place of a PluginException: oops");
    }

    [Fact]
    public void Options_are_made_of_JSON_and_validated()
    {
        var options = PluginOptions.FromJson<Options>("{ \"account\": \"@show_tweet\", \"token\": \"s3cret\", \"every\": \"00:05:00\", } // as in plugins.json");
        (options.Account, options.Token!.Reveal(), options.Every).ShouldBe(("@show_tweet", "s3cret", TimeSpan.FromMinutes(5)));
        Should.Throw<ConformanceException>(() => PluginOptions.FromJson<Options>("{}")).Message.ShouldContain("account");
        Should.Throw<ConformanceException>(() => PluginOptions.FromJson<Options>("{ \"account\": \"a\", \"posts\": 0 }")).Message.ShouldContain("Posts");
        Should.Throw<ConformanceException>(() => PluginOptions.FromJson<Options>("{ \"account\": \"a\", \"acount\": 1 }")).Message.ShouldContain("acount");
    }

    [Fact]
    public void What_is_null_that_may_not_be_fails_with_a_plain_message()
    {
        Broken(new Question { Id = "1", Text = "t", Author = null! }).ShouldStartWith("The author of question \"1\" is null");
        Broken(new Question { Id = "1", Text = "t", Channel = null! }).ShouldStartWith("The channel of question \"1\" is null");
        Broken(new Question { Id = "1", Text = "t", Attachments = [null!] }).ShouldStartWith("An attachment of question \"1\" is null");
    }

    [Fact]
    public void The_folder_of_plugins_json_is_the_tests_to_set()
    {
        using var host = new FakePluginHost { ConfigurationDirectory = "/etc/notifier" };
        ((IPluginHost)host).ConfigurationDirectory.ShouldBe("/etc/notifier");
    }

    private static string Broken(Question question) =>
        Should.Throw<ConformanceException>(() => ChannelSourceConformance.CheckItems([new SourceItem { Question = question }])).Message;

    private sealed class Options
    {
        public required string Account { get; set; }

        [Range(1, 100)]
        public int Posts { get; set; } = 3;

        public Secret? Token { get; set; }

        public TimeSpan Every { get; set; }
    }
}
