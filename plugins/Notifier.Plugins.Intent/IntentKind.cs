namespace Notifier.Plugins.Intent;

/// <summary>What a post wants; the names in lower case are the category ids.</summary>
internal enum IntentKind
{
    Announcement,
    Question,
    Request,
    Complaint,
    Chatter,
}

internal static class IntentKinds
{
    public static readonly string[] Names = ["announcement", "question", "request", "complaint", "chatter"];

    /// <exception cref="FormatException">There is no intent of that name.</exception>
    public static IntentKind Of(string name) => Array.IndexOf(Names, name) is >= 0 and var kind ? (IntentKind)kind
        : throw new FormatException($"\"{name}\" is no intent; known are {string.Join(", ", Names)}.");
}
