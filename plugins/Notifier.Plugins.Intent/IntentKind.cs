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
}
