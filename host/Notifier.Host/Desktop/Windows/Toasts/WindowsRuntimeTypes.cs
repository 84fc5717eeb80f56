using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.Data.Sqlite;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>
/// The Windows Runtime's types lie in a folder of their own and are found from here on. Microsoft.Data.Sqlite looks for them as it
/// starts, to ask for a folder that only packaged programs have; under Wine the runtime does not survive that refusal, so it must
/// have looked before.
/// </summary>
internal static class WindowsRuntimeTypes
{
    private const string Assembly = "Microsoft.Windows.SDK.NET";

    public static void Provide()
    {
        RuntimeHelpers.RunClassConstructor(typeof(SqliteConnection).TypeHandle);
        AssemblyLoadContext.Default.Resolving += static (context, wanted) => wanted.Name == Assembly
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "winrt", $"{Assembly}.dll"))
            : null;
    }
}
