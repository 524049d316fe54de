using System.Text.Json;
using Redress.Platform;
using Redress.Reading.Topics.Learned;

namespace Redress.Topics.Learn;

/// <summary>Labels texts with a learned model; a bad line gets an error and does not stop the rest.</summary>
internal static class LabelTopics
{
    public static async Task<int> RunAsync(string modelFile, string[] files, Shell shell, CancellationToken cancel)
    {
        var model = ModelFile.Load(modelFile);
        await foreach (var (_, _, line) in JsonLineFiles.ReadAsync(files, shell, cancel))
        {
            await shell.Out.WriteLineAsync(Answer(line, model).AsMemory(), cancel);
        }

        return 0;
    }

    private static string Answer(JsonLine line, TopicModel model)
    {
        var id = line.Id();
        return LabelledLine.Parse(line) is { } text
            ? JsonSerializer.Serialize(new { id, labels = model.Label(text.Headline ?? "", text.Text ?? "").Select(Rounded) }, LabelledLine.Options)
            : JsonSerializer.Serialize(new { id, error = "The line is not a JSON object with \"headline\" or \"text\"." }, LabelledLine.Options);
    }

    private static LabelScore Rounded(LabelScore label) => label with { Score = Math.Round(label.Score, 6) };
}
