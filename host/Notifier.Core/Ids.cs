using System.Security.Cryptography;
using System.Text;

namespace Notifier.Core;

/// <summary>The id of an entry of <c>sources</c>.</summary>
internal readonly record struct SourceId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The id of an entry of <c>filters</c>.</summary>
internal readonly record struct FilterId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The id of an entry of <c>specialists</c>.</summary>
internal readonly record struct SpecialistId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The name of a group of specialists.</summary>
internal readonly record struct GroupId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A question's key on the board: 52 characters of base32 over SHA-256 of the source and the native id.</summary>
internal readonly record struct QuestionId(string Value)
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    public static QuestionId From(SourceId source, string nativeId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Value}\0{nativeId}"));
        return new QuestionId(string.Create((hash.Length * 8 + 4) / 5, hash, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var (index, shift) = Math.DivRem(i * 5, 8);
                var window = (bytes[index] << 8) | (index + 1 < bytes.Length ? bytes[index + 1] : 0);
                text[i] = Base32[(window >> (11 - shift)) & 31];
            }
        }));
    }

    public override string ToString() => Value;
}
