using System.Text;
using CsCheck;

namespace Notifier.Core.Tests;

public class SurrogatesTests
{
    [Fact]
    public void Halves_of_characters_are_replaced_and_all_else_stays()
    {
        // No attribute can hold such text.
        foreach (var (text, repaired) in new[] { ("아이폰 😀", "아이폰 😀"), ("\ud83d", "\ufffd"), ("a\ude00b", "a\ufffdb"), ("\ud83d\ud83d\ude00\ude00", "\ufffd😀\ufffd") })
        {
            Surrogates.Repair(text).ShouldBe(repaired);
            Surrogates.AreWhole(text).ShouldBe(text == repaired);
        }
    }

    [Fact]
    public void Any_text_becomes_what_UTF_8_makes_of_it() => Gen.Char.Array[0, 12].Sample(characters =>
        Surrogates.Repair(new string(characters)) == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(characters)));

    [Fact]
    public void Nothing_is_cut_within_a_character()
    {
        Surrogates.EndAt("a😀b", 2).ShouldBe(1);
        Surrogates.EndAt("a😀b", 3).ShouldBe(3);
    }
}
