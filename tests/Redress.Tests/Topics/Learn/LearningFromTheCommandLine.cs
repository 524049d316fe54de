using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Redress.Tests.Topics.Learn;

public sealed class LearningFromTheCommandLine : IDisposable
{
    private const string Archive = """
        {"id":"1","headline":"Farmers plant more wheat","text":"The wheat harvest grows.","labels":["Farms"]}
        {"id":"2","headline":"Corn crop fails","text":"Drought took the corn.","labels":["Farms"]}
        {"id":"3","headline":"Pupils return to school","text":"Teachers moved in.","labels":["Schools"]}
        {"id":"4","headline":"Teachers ask for smaller classes","text":"The board will vote.","labels":["Schools"]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-learn-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_learned_from_a_file_labels_new_texts()
    {
        (await TrainAsync(Archive)).ExitCode.ShouldBe(0);

        var run = await CommandRun.OfAsync(["topics", "label", "--model", Model, "--jsonl"], """
            {"id":"x","headline":"Wheat farmers fear drought"}
            {"id":"y"}
            """);

        run.ExitCode.ShouldBe(0);
        var lines = run.Out.TrimEnd().Split('\n');
        var labels = JsonElement.Parse(lines[0]).GetProperty("labels");
        labels[0].GetProperty("name").GetString().ShouldBe("Farms");
        labels[0].GetProperty("assigned").GetBoolean().ShouldBeTrue();
        labels[0].GetProperty("score").GetDouble().ShouldBeInRange(0, 1);
        labels.GetArrayLength().ShouldBe(2);
        lines[1].ShouldBe("""{"id":"y","error":"The line is not a JSON object with \"headline\" or \"text\"."}""");
    }

    [Fact]
    public async Task A_gzipped_archive_teaches_the_same()
    {
        await TrainAsync(Archive);
        var plain = await File.ReadAllBytesAsync(Model, TestContext.Current.CancellationToken);
        var packed = Path.Combine(_folder.FullName, "archive.jsonl.gz");
        await using (var zip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            await zip.WriteAsync(Encoding.UTF8.GetBytes(Archive), TestContext.Current.CancellationToken);
        }

        (await CommandRun.OfAsync("topics", "train", "--from", packed, "--model", Model)).ExitCode.ShouldBe(0);

        (await File.ReadAllBytesAsync(Model, TestContext.Current.CancellationToken)).ShouldBe(plain);
    }

    [Theory]
    [InlineData("""{"headline":"No labels"}""", "line 1: not a JSON object")]
    [InlineData("not json", "line 1: not a JSON object")]
    [InlineData("""{"headline":"None","labels":[]}""", "no line has a label")]
    [InlineData("", "no line has a label")]
    public async Task An_archive_that_teaches_nothing_says_why(string archive, string why)
    {
        var run = await TrainAsync(archive);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(why);
        File.Exists(Model).ShouldBeFalse();
    }

    [Fact]
    public async Task A_broken_model_says_so()
    {
        await File.WriteAllTextAsync(Model, "not a model", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("topics", "label", "--model", Model, "--jsonl");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("not a topic model");
    }

    [Fact]
    public async Task A_missing_model_says_so()
    {
        var run = await CommandRun.OfAsync("topics", "label", "--model", Model, "--jsonl");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("cannot be opened");
    }

    private string Model => Path.Combine(_folder.FullName, "desk.topics");

    private async Task<CommandRun> TrainAsync(string archive)
    {
        var file = Path.Combine(_folder.FullName, "archive.jsonl");
        await File.WriteAllTextAsync(file, archive, TestContext.Current.CancellationToken);
        return await CommandRun.OfAsync("topics", "train", "--from", file, "--model", Model);
    }
}
