using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Plugins;
using Notifier.Sdk;
using Serilog.Core;

namespace Notifier.Benchmarks.Start;

/// <summary>
/// What a filter costs from the loading of its assembly to its first answer, through the host's own plugin loader: processor time and
/// memory, each filter in a process of its own.
/// </summary>
internal static class FilterStart
{
    private const string English = "My phone won't charge since the update, how do I fix this?";
    private const string Korean = "업데이트하고 나서 충전이 안 되는데 어떻게 해야 하나요";

    /// <summary>A sentence that the linear model is unsure of, so that the network is loaded and asked.</summary>
    private const string InDoubt = "지하철 앞쪽이야 뒤쪽이야";

    private static readonly JsonElement WarmUp = JsonElement.Parse("""{ "categories": { "phone": { "any": ["phone"] } } }""");

    /// <param name="arguments">
    /// The folder of plugins as published; a learned model, measured with <c>notifier.learn</c>. With a plugin, its options, a text and
    /// "warm" or "cold" behind the folder: this one filter, in this process.
    /// </param>
    public static async Task MeasureAsync(string[] arguments)
    {
        switch (arguments)
        {
            case [var folder, var plugin, var options, var text, var compiler]:
                Console.WriteLine(await OneAsync(folder, plugin, JsonElement.Parse(options), text, compiler == "warm"));
                return;
            case [var folder, .. var model]:
                await MeasureAllAsync(folder, model.Length > 0 ? Path.GetFullPath(model[0]) : null);
                return;
            default:
                throw new ArgumentException("start PLUGINS-FOLDER [MODEL]", nameof(arguments));
        }
    }

    private static async Task MeasureAllAsync(string folder, string? model)
    {
        var none = JsonSerializer.Serialize(new { });
        List<(string Plugin, string Options, string Text, string Language)> filters =
        [
            ("notifier.intent", none, English, "English"), ("notifier.intent", none, Korean, "Korean"),
            ("notifier.intent", none, InDoubt, "Korean in doubt"),
            ("notifier.topic", none, English, "English"), ("notifier.topic", none, Korean, "Korean"),
        ];
        if (model is not null)
            filters.Add(("notifier.learn", JsonSerializer.Serialize(new { model }), English, "English"));
        foreach (var (plugin, options, text, language) in filters)
        {
            foreach (var compiler in (string[])["warm", "cold"])
                Console.WriteLine($"{plugin}, {language}, compiler {compiler}: {await InItsOwnProcessAsync(folder, plugin, options, text, compiler)}");
        }
    }

    private static async Task<string> InItsOwnProcessAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(FilterStart).Assembly.Location);
        foreach (var argument in (string[])["start", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        return (await process.StandardOutput.ReadToEndAsync()).Trim();
    }

    private static async Task<string> OneAsync(string folder, string plugin, JsonElement options, string text, bool warm)
    {
        var state = Directory.CreateTempSubdirectory("notifier-start-");
        try
        {
            using var registry = new PluginRegistry([folder], state.FullName, new StatusRegister(TimeProvider.System), TimeProvider.System, Logger.None);
            _ = registry.Plugins;
            var post = new Question { Id = "1", Text = text };
            if (warm)
                _ = await registry.CreateFilter(Plan("notifier.keyword", WarmUp)).Value.ClassifyAsync(post, CancellationToken.None);
            GC.Collect();
            var (kept, resident, before) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet, Environment.CpuUsage.TotalTime);
            var filter = registry.CreateFilter(Plan(plugin, options));
            var constructed = Environment.CpuUsage.TotalTime;
            _ = await filter.Value.ClassifyAsync(post, CancellationToken.None);
            var answered = Environment.CpuUsage.TotalTime;
            var added = Environment.WorkingSet - resident;
            kept = GC.GetTotalMemory(forceFullCollection: true) - kept;
            GC.KeepAlive(filter);
            return string.Create(CultureInfo.InvariantCulture,
                $"constructed {(constructed - before).TotalMilliseconds:0} ms, with the first answer {(answered - before).TotalMilliseconds:0} ms; {added / 1e6:0.0} MB added, {kept / 1e6:0.0} MB kept");
        }
        finally
        {
            state.Delete(recursive: true);
        }
    }

    private static FilterPlan Plan(string plugin, JsonElement options) => new() { Id = new FilterId("measured"), Plugin = plugin, With = options };
}
