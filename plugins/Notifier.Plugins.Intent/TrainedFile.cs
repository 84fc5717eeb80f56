namespace Notifier.Plugins.Intent;

/// <summary>The trained files that come with the plugin, inside its assembly.</summary>
internal static class TrainedFile
{
    public static byte[] Read(string name)
    {
        using var stream = typeof(TrainedFile).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
