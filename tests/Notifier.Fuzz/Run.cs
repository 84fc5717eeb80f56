using System.Globalization;
using CsCheck;

namespace Notifier.Fuzz;

/// <summary>Feeds targets in turn, each for a time, and tells what went wrong with the input that did it.</summary>
internal sealed class Run(IReadOnlyList<Target> targets, TimeSpan each, int seed, TimeProvider time)
{
    private const int MostFindings = 5;
    private const int Kept = 200;

    /// <summary>No input that comes may take so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>The exit code.</returns>
    public async Task<int> ToEndAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine($"seed {seed}");
        var found = 0;
        foreach (var target in targets)
            found += await FeedAsync(target, cancellationToken);
        Console.WriteLine(found == 0 ? "no reader crashed, hung or fell silent" : string.Create(CultureInfo.InvariantCulture, $"{found} findings"));
        return found == 0 ? 0 : 1;
    }

    private async Task<int> FeedAsync(Target target, CancellationToken cancellationToken)
    {
        // Ordered: the order of a folder differs from disk to disk.
        var inputs = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Seeds", target.Name)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var random = new PCG(1, (ulong)(uint)seed);
        var start = time.GetTimestamp();
        var (fed, slowest, findings) = (0L, TimeSpan.Zero, 0);
        foreach (var asIs in inputs)
            findings += await TryAsync(target, asIs) is { } fault ? Tell(target, asIs, fault) : 0;
        for (; time.GetElapsedTime(start) < each && findings < MostFindings; fed++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var input = Next(inputs, random);
            var began = time.GetTimestamp();
            if (await TryAsync(target, input) is { } fault)
                findings += Tell(target, input, fault);
            var took = time.GetElapsedTime(began);
            slowest = took > slowest ? took : slowest;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {fed:N0} inputs, the slowest took {slowest.TotalMilliseconds:N0} ms"));
        return findings;
    }

    private static byte[] Next(List<byte[]> inputs, PCG random)
    {
        var (one, other, mutations) = Gen.Select(Gen.Int[0, inputs.Count - 1], Gen.Int[0, inputs.Count - 1], Mutation.Some).Generate(random, null, out _);
        var input = mutations.Aggregate(inputs[one], (damaged, mutation) => mutation.Apply(damaged, inputs[other]));
        // What is small may be damaged further.
        if (input.Length is > 0 and < 4096 && inputs.Count < Kept)
            inputs.Add(input);
        return input;
    }

    /// <returns>What went wrong, or null.</returns>
    private async Task<string?> TryAsync(Target target, byte[] input)
    {
        var reading = Task.Run(() => target.Read(input));
        try
        {
            return await reading.WaitAsync(Patience, time) is { } lost ? "silence: " + lost : null;
        }
        catch (TimeoutException)
        {
            return await IsSlowAgainAsync(target, input, reading) ? "hang: over two seconds" : null;
        }
        catch (Exception crash)
        {
            return "crash: " + crash;
        }
    }

    /// <summary>A machine may halt for two seconds; a reader that hangs does so again.</summary>
    private async Task<bool> IsSlowAgainAsync(Target target, byte[] input, Task first)
    {
        await Task.WhenAny(first, Task.Delay(10 * Patience, time));
        if (!first.IsCompleted)
            return true;
        var start = time.GetTimestamp();
        await Task.WhenAny(Task.Run(() => target.Read(input)), Task.Delay(Patience, time));
        return time.GetElapsedTime(start) >= Patience;
    }

    private int Tell(Target target, byte[] input, string fault)
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"notifier-fuzz-{target.Name}-{seed}-{Environment.ProcessId}-{time.GetTimestamp()}"));
        File.WriteAllBytes(path, input);
        Console.WriteLine($"{target.Name}: {fault}\n  input: {path} ({input.Length} bytes)");
        return 1;
    }
}
