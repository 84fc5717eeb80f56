using System.Text.Json;
using Notifier.Core.Routing;

namespace Notifier.Host.Backtest;

/// <summary>How much of what customers write reaches a specialist, and how much of what the company writes.</summary>
internal sealed class DirectionShares : IReplayReport
{
    private readonly int[] _posts = new int[2];
    private readonly int[] _offered = new int[2];
    private readonly int[] _waiting = new int[2];

    public int Posts => _posts.Sum();

    public void Add(Decision decision, Direction direction)
    {
        _posts[(int)direction]++;
        if (decision.Routing is { } routing)
            (routing.AssignedTo is null ? _waiting : _offered)[(int)direction]++;
    }

    public void Write(TextWriter output)
    {
        output.WriteInvariant($"{"direction labels",-20} {Posts,9:N0}");
        foreach (var direction in Enum.GetValues<Direction>())
        {
            var i = (int)direction;
            output.WriteInvariant(
                $"  {Name(direction),-18} {_posts[i],9:N0}  offered {_offered[i]:N0} ({Share(_offered, i):0.0 %}), waiting for somebody {_waiting[i]:N0} ({Share(_waiting, i):0.0 %})");
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("direction");
        json.WriteNumber("labelled", Posts);
        foreach (var direction in Enum.GetValues<Direction>())
        {
            json.WriteStartObject(Name(direction));
            json.WriteNumber("posts", _posts[(int)direction]);
            json.WriteNumber("offered", _offered[(int)direction]);
            json.WriteShare("offeredShare", Share(_offered, (int)direction));
            json.WriteNumber("waiting", _waiting[(int)direction]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private double? Share(int[] counts, int direction) => _posts[direction] == 0 ? null : (double)counts[direction] / _posts[direction];

    private static string Name(Direction direction) => direction == Direction.Inbound ? "inbound" : "outbound";
}
