using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>An assembly on disk, read as data: nothing of it runs.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private const int Largest = 1 << 29;

    private readonly PEReader _image;

    private AssemblyFile(PEReader image, string path)
    {
        _image = image;
        Path = path;
        Metadata = image.GetMetadataReader();
    }

    public string Path { get; }

    public MetadataReader Metadata { get; }

    public string Name => Metadata.GetString(Metadata.GetAssemblyDefinition().Name);

    public Version Version => Metadata.GetAssemblyDefinition().Version;

    public bool Only32Bit => _image.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.Requires32Bit);

    /// <summary>Whether the file is an assembly that was also compiled to machine code when it was published.</summary>
    public static bool IsReadyToRun(string path)
    {
        using var assembly = Open(path, out _);
        return assembly?._image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    /// <summary>Opens the file, or says in <paramref name="problem"/> why it is not an assembly that could be loaded.</summary>
    public static AssemblyFile? Open(string path, out string? problem)
    {
        var name = System.IO.Path.GetFileName(path);
        PEReader? image = null;
        try
        {
            var bytes = PlainFile.Read(path, Largest);
            problem = bytes is not [(byte)'M', (byte)'Z', ..]
                ? Incomplete(bytes, name) ?? $"{name} is not a .NET assembly; check what was copied"
                : null;
            if (problem is not null)
                return null;

            image = new PEReader(new MemoryStream(bytes));
            if (IsCut(image.PEHeaders, bytes.Length))
                problem = $"{name} is incomplete, it breaks off after {bytes.Length} bytes; copy it again";
            else if (image.PEHeaders.CorHeader is null)
                problem = $"{name} is a native library, not a .NET assembly; \"assembly\" must name the plugin's own .dll";
            else if (!image.GetMetadataReader().IsAssembly)
                problem = $"{name} is a .NET module, not an assembly; build the plugin as a class library";
            if (problem is null)
                return new AssemblyFile(image, path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = $"{name} is missing beside {ManifestReader.FileName}; copy it there or correct \"assembly\"";
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or OverflowException or ArgumentException)
        {
            problem = $"{name} is incomplete or damaged ({e.Message}); copy it again";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = $"{name} cannot be read: {e.Message}";
        }

        image?.Dispose();
        return null;
    }

    public void Dispose() => _image.Dispose();

    // A copy that reserved its room first and was interrupted holds zeros.
    private static string? Incomplete(byte[] bytes, string name) =>
        bytes is [(byte)'M'] ? $"{name} is incomplete, it breaks off after its first byte; copy it again"
        : bytes.AsSpan().ContainsAnyExcept((byte)0) ? null
        : $"{name} is incomplete, it holds nothing but zeros; copy it again";

    private static bool IsCut(PEHeaders headers, int length) =>
        headers.SectionHeaders.Any(section => section.PointerToRawData + (long)section.SizeOfRawData > length);
}
