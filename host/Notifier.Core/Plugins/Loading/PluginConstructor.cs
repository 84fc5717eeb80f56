using System.Reflection;
using System.Text.Json;
using Notifier.Core.Plugins.Options;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Loading;

/// <summary>Makes a plugin out of its class and its options.</summary>
internal sealed class PluginConstructor(TimedCall calls)
{
    /// <param name="use">The loaded plugin.</param>
    /// <param name="label">Its id and version, for errors.</param>
    /// <param name="with">The options as JSON.</param>
    /// <exception cref="PluginException">
    /// What the constructor threw itself. Config: options that do not fit. Fatal: the constructor does not return, or the
    /// plugin's code does not fit together. Transient: it threw anything else.
    /// </exception>
    public object Construct(PluginUse use, string label, JsonElement with, IPluginHost host) => Run(() => Construct(use, with, host), label);

    /// <summary>The options alone.</summary>
    /// <exception cref="PluginException">As for the plugin.</exception>
    public void TryOptions(PluginUse use, string label, JsonElement with) => Run(() => OptionsBinder.Bind(use.OptionsType, with) ?? use, label);

    private object Run(Func<object> construct, string label)
    {
        try
        {
            return calls.Run(construct, $"start {label}");
        }
        catch (PluginException)
        {
            throw;
        }
        catch (TimeoutException)
        {
            throw new PluginException(
                PluginFault.Fatal, $"the constructor of {label} did not return within {TimedCall.Limit.TotalSeconds:0} seconds; leave the network to ReadAsync");
        }
        catch (Exception e)
        {
            var fault = IsFaultyCode(e) ? PluginFault.Fatal : PluginFault.Transient;
            throw new PluginException(fault, $"the constructor of {label} failed: {FaultText.Of(e)}", e);
        }
    }

    private static object Construct(PluginUse use, JsonElement with, IPluginHost host)
    {
        var options = OptionsBinder.Bind(use.OptionsType, with);
        var constructor = use.PluginType.GetConstructors().Single();
        var arguments = constructor.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(IPluginHost) ? host : options)
            .ToArray();
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static bool IsFaultyCode(Exception e) =>
        e is TypeLoadException or MissingMemberException or BadImageFormatException or FileNotFoundException or FileLoadException
        || e is TypeInitializationException { InnerException: { } inner } && IsFaultyCode(inner);
}
