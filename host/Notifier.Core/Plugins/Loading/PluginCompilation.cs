namespace Notifier.Core.Plugins.Loading;

/// <summary>Which machine code plugins run on.</summary>
internal enum PluginCompilation
{
    /// <summary>
    /// What was compiled when the plugin was published, if it was: the first answer comes soonest. The runtime takes it only for code
    /// that stays in memory until the process ends.
    /// </summary>
    ReadyToRun,

    /// <summary>Compiled when first called, at once as well as the runtime can: starts later, and is faster from then on.</summary>
    Jit,
}
