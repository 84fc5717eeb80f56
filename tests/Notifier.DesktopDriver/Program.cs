using System.Globalization;
using System.Text.Json;
using Notifier.Core.Alerts;
using Notifier.DesktopDriver;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Linux;
using Notifier.Host.Desktop.Windows;
using Serilog;

// The desktop alone: shows what it is told on standard input, one command a line, and prints what people do with it.
// It ends when Exit is chosen, at the order "end", or with the input.
ConsoleWindow.UseUtf8();
var input = new StreamReader(Console.OpenStandardInput());
using var log = new LoggerConfiguration().WriteTo.Console(formatProvider: null).CreateLogger();
var data = Directory.CreateTempSubdirectory("notifier-driver-");
var desktop = await new DesktopFactory(TimeProvider.System, data.FullName, log).CreateAsync(DesktopKind.Auto, CancellationToken.None);
if (args.Contains("notify-send"))
{
    var (fallback, why) = await new LinuxDesktop(new Dictionary<string, string>(), TimeProvider.System, log).FindNotifySendAsync(DesktopTexts.English, CancellationToken.None);
    desktop = desktop with { Presenter = fallback!, Why = why };
}
Console.WriteLine($"desktop: {desktop.Presenter.Name}, {desktop.Why}");

// A read of standard input cannot be cancelled on Windows: it is left behind when the end comes first.
var ended = new TaskCompletionSource();
var executing = ExecuteAllAsync();
_ = PrintResponsesAsync();
_ = PrintCommandsAsync();
await await Task.WhenAny(executing, ended.Task);
Console.WriteLine("ending");
await desktop.DisposeAsync();
data.Delete(recursive: true);
Console.WriteLine("ended");
return 0;

async Task ExecuteAllAsync()
{
    while (await input.ReadLineAsync() is { } line)
        await ExecuteAsync(line.Split(' ', 2));
}

async Task ExecuteAsync(string[] order)
{
    switch (order[0])
    {
        case "show":
            var delivery = await desktop.Presenter.ShowAsync(JsonSerializer.Deserialize<Toast>(order[1])!, CancellationToken.None);
            Console.WriteLine($"delivery: {delivery.Shown} {delivery.Detail}");
            break;
        case "withdraw":
            await desktop.Presenter.WithdrawAsync(new ToastId(order[1]), CancellationToken.None);
            Console.WriteLine("withdrawn");
            break;
        case "tray":
            desktop.Tray.Update(JsonSerializer.Deserialize<TraySnapshot>(order[1])!);
            Console.WriteLine("updated");
            break;
        case "tell":
            var words = order[1].Split(' ');
            await Task.Run(() => TrayWindow.Tell(uint.Parse(words[0], CultureInfo.InvariantCulture), nint.Parse(words[1], CultureInfo.InvariantCulture)));
            Console.WriteLine("told");
            break;
        case "end":
            ended.TrySetResult();
            break;
        default:
            throw new InvalidOperationException($"unknown order \"{order[0]}\"");
    }
}

async Task PrintResponsesAsync()
{
    await foreach (var response in desktop.Presenter.Responses.ReadAllAsync())
        Console.WriteLine($"response: {response.Verb} {response.Id} {response.SnoozeFor}");
}

async Task PrintCommandsAsync()
{
    await foreach (var command in desktop.Tray.Commands.ReadAllAsync())
    {
        Console.WriteLine($"command: {command}");
        if (command is TrayCommand.Exit)
            ended.TrySetResult();
    }
}
