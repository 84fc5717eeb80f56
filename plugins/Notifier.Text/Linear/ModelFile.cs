using System.Runtime.InteropServices;

namespace Notifier.Text.Linear;

/// <summary>
/// A model as bytes, in an envelope: bits, number of categories, for each its name (UTF-8, length first), scale, bias and both
/// thresholds, and the weights. Behind it, when it has learned from posts held back as well, the model that was judged by them.
/// </summary>
internal static class ModelFile
{
    private const int MostClasses = 1024;
    private const int MostBits = 24;
    private static readonly Envelope Envelope = new("NLM", 4);

    /// <param name="model">The model.</param>
    /// <param name="judged">The one that has not seen the posts held back; the same if that holds for the model.</param>
    /// <param name="output">Where to.</param>
    public static void Write(LinearModel model, LinearModel judged, Stream output) => Envelope.Write(output, writer =>
    {
        Write(writer, model);
        writer.Write(judged != model);
        if (judged != model)
            Write(writer, judged);
    });

    /// <param name="name">What the model is called in an error: its path.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="FormatException">It is not a model, of another version, or damaged.</exception>
    public static LinearModel Read(string name, byte[] bytes) => Envelope.Read(name, bytes, Read);

    /// <summary>Reads the model that was judged, to compare another with it.</summary>
    /// <inheritdoc cref="Read(string, byte[])"/>
    public static LinearModel ReadJudged(string name, byte[] bytes) => Envelope.Read(name, bytes, reader =>
    {
        var model = Read(reader);
        return reader.ReadBoolean() ? Read(reader) : model;
    });

    private static void Write(BinaryWriter writer, LinearModel model)
    {
        writer.Write((byte)model.Bits);
        writer.Write((ushort)model.Classes.Count);
        foreach (var entry in model.Classes)
        {
            writer.Write(entry.Name);
            writer.Write(entry.Scale);
            writer.Write(entry.Bias);
            writer.Write(entry.Precise);
            writer.Write(entry.Balanced);
        }

        writer.Write(MemoryMarshal.AsBytes(model.Weights));
    }

    private static LinearModel Read(BinaryReader reader)
    {
        var bits = reader.ReadByte();
        var count = reader.ReadUInt16();
        if (bits is < 1 or > MostBits || count is < 1 or > MostClasses)
            throw new InvalidDataException($"2^{bits} places for weights of {count} categories make no sense.");
        var classes = new LinearClass[count];
        for (var i = 0; i < count; i++)
            classes[i] = new LinearClass(reader.ReadString(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        var weights = new sbyte[new WeightLayout(count, bits).Size];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(classes, bits, weights);
    }
}
