namespace Notifier.EndToEnd.Tests;

/// <summary>Toasts through the real notify-send, the fallback.</summary>
public sealed class NotifySendTests() : LinuxNotificationTests("notify-send, notifications by dunst", "notify-send");
