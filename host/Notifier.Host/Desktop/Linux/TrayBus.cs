using Tmds.DBus.Protocol;

namespace Notifier.Host.Desktop.Linux;

/// <summary>What an object on the session bus has in common with the others: properties, replies and signals.</summary>
/// <param name="connection">Where it is seen.</param>
/// <param name="path">Its path.</param>
/// <param name="face">Its interface.</param>
internal abstract class TrayBus(DBusConnection connection, string path, string face) : IPathMethodHandler
{
    public string Path => path;

    public bool HandlesChildPaths => false;

    /// <summary>Writes the body of a message.</summary>
    protected delegate void Body(ref MessageWriter writer);

    /// <summary>Its properties as they are now.</summary>
    protected abstract Dictionary<string, VariantValue> Properties { get; }

    public ValueTask HandleMethodAsync(MethodContext context)
    {
        if (context.IsPropertiesInterfaceRequest)
            AnswerProperties(context);
        else if (!context.IsDBusIntrospectRequest && !Answer(context, context.Request.MemberAsString ?? ""))
            context.ReplyUnknownMethodError();
        return ValueTask.CompletedTask;
    }

    /// <returns>It knows the method, and has replied.</returns>
    protected abstract bool Answer(MethodContext context, string method);

    /// <summary>Tells everybody who listens.</summary>
    protected void Emit(string signal, string? signature = null, Body? write = null)
    {
        var writer = connection.GetMessageWriter();
        try
        {
            writer.WriteSignalHeader(null, path, face, signal, signature);
            write?.Invoke(ref writer);
            connection.TrySendMessage(writer.CreateMessage());
        }
        finally
        {
            writer.Dispose();
        }
    }

    protected static void Reply(MethodContext context, string? signature = null, Body? write = null)
    {
        if (context.NoReplyExpected)
            return;
        var writer = context.CreateReplyWriter(signature);
        try
        {
            write?.Invoke(ref writer);
            context.Reply(writer.CreateMessage());
        }
        finally
        {
            writer.Dispose();
        }
    }

    private void AnswerProperties(MethodContext context)
    {
        var reader = context.Request.GetBodyReader();
        reader.ReadString();
        switch (context.Request.MemberAsString)
        {
            case "GetAll":
                Reply(context, "a{sv}", (ref MessageWriter writer) => writer.WriteDictionary(Properties));
                break;
            case "Get" when Properties.TryGetValue(reader.ReadString(), out var value):
                Reply(context, "v", (ref MessageWriter writer) => writer.WriteVariant(value));
                break;
            default:
                context.ReplyError("org.freedesktop.DBus.Error.InvalidArgs", "no such property");
                break;
        }
    }
}
