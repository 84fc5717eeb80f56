namespace Notifier.Sdk;

/// <summary>What today's SDK does not have.</summary>
public static class QuestionExtras
{
    public static bool IsShort(this Question question) => question.Text.Length < 10;
}
