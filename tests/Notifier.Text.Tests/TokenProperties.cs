using CsCheck;
using Notifier.Text.Tokens;

namespace Notifier.Text.Tests;

public sealed class TokenProperties
{
    [Fact]
    public void Tokens_lie_in_the_text_in_order() => HostileText.Any.Sample(text =>
    {
        var tokens = new TokenList();
        tokens.Fill(text);
        var end = 0;
        foreach (var token in tokens.Items)
        {
            if (token.Start < end || token.Length < 1 || token.End > text.Length)
                return false;
            end = token.End;
        }

        return true;
    });
}
