using System.CommandLine;
using Redress.Platform;

namespace Redress.Topics.Learn;

/// <summary><c>redress topics</c>: learns a desk's own labels from its archive, and labels with them.</summary>
internal static class TopicsCommand
{
    public static Command Create(Shell shell) =>
        new("topics", "Learn your own labels from texts you labelled before, and label new ones.") { Train(shell), Label(shell) };

    private static Command Train(Shell shell)
    {
        var from = new Option<string>("--from") { Description = "Labelled texts as JSON Lines, gzipped or not: {\"headline\", \"text\", \"labels\": [\"…\"]}.", Required = true };
        var model = new Option<string>("--model") { Description = "The file to write what was learned to.", Required = true };
        var command = new Command("train", "Learn labels from examples.") { from, model };
        command.SetAction((parsed, cancel) => TrainTopics.RunAsync(parsed.GetRequiredValue(from), parsed.GetRequiredValue(model), shell, cancel));
        return command;
    }

    private static Command Label(Shell shell)
    {
        var inputs = new Argument<string[]>("input") { Description = "Files of texts as JSON Lines, or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var model = new Option<string>("--model") { Description = "A file that 'redress topics train' wrote.", Required = true };
        var lines = new Option<bool>("--jsonl") { Description = "Read and write JSON Lines, the only form there is." };
        var command = new Command("label", "Give texts the labels learned: every label's score, and which are assigned.") { inputs, model, lines };
        command.RefuseOptionsAs(inputs);
        command.SetAction((parsed, cancel) => LabelTopics.RunAsync(parsed.GetRequiredValue(model), parsed.GetValue(inputs) ?? [], shell, cancel));
        return command;
    }
}
