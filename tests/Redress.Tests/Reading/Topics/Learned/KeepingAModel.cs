using CsCheck;
using System.IO.Compression;
using Redress.Reading.Topics.Learned;

namespace Redress.Tests.Reading.Topics.Learned;

public sealed class KeepingAModel
{
    private static readonly TopicExample[] Archive =
    [
        new("Farmers plant more wheat", "The wheat harvest grows.", ["Farms"]),
        new("Corn crop fails", "Drought took the corn.", ["Farms", "Wetter – Ñandú"]),
        new("Pupils return to school", "Teachers moved in.", ["Schools"]),
        new("Teachers ask for smaller classes", "The board will vote.", ["Schools"]),
    ];

    [Fact]
    public void The_same_examples_give_the_same_bytes() => Saved().ShouldBe(Saved());

    [Fact]
    public void A_loaded_model_labels_as_the_one_saved()
    {
        var loaded = TopicModelFile.Load(new MemoryStream(Saved()));

        loaded.Label("Wheat and teachers", "Corn").ShouldBe(TopicLearner.Train(Archive).Label("Wheat and teachers", "Corn"));
        loaded.Labels.ShouldBe(["Farms", "Schools", "Wetter – Ñandú"]);
    }

    [Fact]
    public void A_file_that_is_no_model_says_so() =>
        Should.Throw<InvalidDataException>(() => TopicModelFile.Load(new MemoryStream("hello, I am a text"u8.ToArray()))).Message.ShouldContain("not a topic model");

    [Fact]
    public void A_model_cut_short_anywhere_says_so()
    {
        var whole = Saved();
        Gen.Int[0, whole.Length - 20].Sample(
            length => Should.Throw<InvalidDataException>(() => TopicModelFile.Load(new MemoryStream(whole[..length]))).Message.Length > 0, iter: 50);
    }

    [Fact]
    public void A_count_beyond_reason_is_refused_before_memory_is_asked_for()
    {
        var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(zip))
        {
            writer.Write("redress topics 1");
            writer.Write(1);
            writer.Write(int.MaxValue);
        }

        file.Position = 0;
        Should.Throw<InvalidDataException>(() => TopicModelFile.Load(file));
    }

    private static byte[] Saved()
    {
        var file = new MemoryStream();
        TopicModelFile.Save(TopicLearner.Train(Archive), file);
        return file.ToArray();
    }
}
