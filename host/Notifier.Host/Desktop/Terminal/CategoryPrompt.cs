using Notifier.Core.Alerts;
using Notifier.Sdk;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>Asks for the right category of a toast: one key each. Any other key leaves things as they are.</summary>
internal sealed class CategoryPrompt(TerminalScreen screen, DesktopTexts texts)
{
    private const char None = '0';
    private const string Keys = "123456789abcdefghijklmnopqrstuvwxyz";

    private Toast? _about;

    /// <summary>The next key is an answer.</summary>
    public bool IsOpen => _about is not null;

    public void Open(Toast toast)
    {
        _about = toast;
        var choices = toast.Categories.Zip(Keys, (category, key) => $"{key} {category.Name}").Append($"{None} {texts.NoCategory}");
        screen.WriteLines($"{texts.WrongCategory}: {string.Join("  ", choices)}");
    }

    /// <returns>The answer; null when the key is none.</returns>
    public ToastResponse? Take(char key)
    {
        var toast = _about!;
        _about = null;
        var index = Keys.IndexOf(key, StringComparison.Ordinal);
        if (key != None && (index < 0 || index >= toast.Categories.Count))
            return null;
        CategoryId? category = key == None ? null : toast.Categories[index].Id;
        return new ToastResponse(toast.Id, ToastVerb.WrongCategory, Category: category);
    }
}
