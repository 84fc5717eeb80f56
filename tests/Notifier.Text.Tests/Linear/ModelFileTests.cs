using Notifier.Text.Linear;

namespace Notifier.Text.Tests.Linear;

public sealed class ModelFileTests
{
    private static readonly LinearModel Model = Models.Random(categories: 11, bits: 6);
    private static readonly LinearModel Judged = Models.Random(categories: 2, bits: 5);

    [Fact]
    public void A_model_comes_back_as_it_was_written()
    {
        var read = ModelFile.Read("m", Bytes());
        read.Bits.ShouldBe(Model.Bits);
        read.Classes.ShouldBe(Model.Classes);
        read.Weights.ToArray().ShouldBe(Model.Weights.ToArray());
    }

    [Fact]
    public void The_model_that_was_judged_comes_back_too()
    {
        var read = ModelFile.ReadJudged("m", Bytes());
        read.Classes.ShouldBe(Judged.Classes);
        read.Weights.ToArray().ShouldBe(Judged.Weights.ToArray());
    }

    [Fact]
    public void A_model_that_was_judged_itself_stands_in_the_file_once()
    {
        using var stream = new MemoryStream();
        ModelFile.Write(Model, Model, stream);
        stream.Length.ShouldBeLessThan(Bytes().Length);
        ModelFile.ReadJudged("m", stream.ToArray()).Classes.ShouldBe(Model.Classes);
    }

    [Fact]
    public void A_change_of_any_byte_is_noticed_and_the_file_named()
    {
        var bytes = Bytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x10;
            Should.Throw<FormatException>(() => ModelFile.Read("devices.model", bytes)).Message.ShouldStartWith("devices.model is ");
            bytes[i] ^= 0x10;
        }
    }

    [Fact]
    public void A_file_that_was_cut_off_is_noticed_wherever_it_ends()
    {
        var bytes = Bytes();
        for (var length = 0; length < bytes.Length; length++)
            Should.Throw<FormatException>(() => ModelFile.Read("devices.model", bytes[..length])).Message.ShouldStartWith("devices.model is ");
    }

    [Fact]
    public void A_later_format_is_told_from_damage()
    {
        var bytes = Bytes();
        bytes[3] = 9;
        Should.Throw<FormatException>(() => ModelFile.Read("m", bytes)).Message.ShouldBe("m is a model of format 9, and this program reads format 4. Train it again.");
    }

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        ModelFile.Write(Model, Judged, stream);
        return stream.ToArray();
    }
}
