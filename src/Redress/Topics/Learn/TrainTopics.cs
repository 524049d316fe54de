using Redress.Platform;
using Redress.Reading.Topics.Learned;

namespace Redress.Topics.Learn;

/// <summary>Learns from a file of labelled texts and writes the model beside, replacing an older one only when it is whole.</summary>
internal static class TrainTopics
{
    public static async Task<int> RunAsync(string from, string modelFile, Shell shell, CancellationToken cancel)
    {
        var examples = new List<TopicExample>();
        await foreach (var (file, number, line) in JsonLineFiles.ReadAsync([from], shell, cancel))
        {
            var example = LabelledLine.Parse(line) is { Labels: not null } read ? new TopicExample(read.Headline ?? "", read.Text ?? "", read.Labels) : null;
            examples.Add(example ?? throw new CommandFailure($"{file}, line {number}: not a JSON object with \"headline\" or \"text\", and \"labels\"."));
        }

        if (!examples.Exists(example => example.Labels.Count > 0))
        {
            throw new CommandFailure($"{from}: There is nothing to learn: no line has a label.");
        }

        var model = TopicLearner.Train(examples);
        await SaveAsync(model, modelFile);
        await shell.Error.WriteLineAsync($"Learned {model.Labels.Count} labels from {examples.Count} texts.");
        return 0;
    }

    private static async Task SaveAsync(TopicModel model, string file)
    {
        try
        {
            await using (var stream = File.Create(file + ".new"))
            {
                TopicModelFile.Save(model, stream);
            }

            File.Move(file + ".new", file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{file}: The file cannot be written.");
        }
    }
}
