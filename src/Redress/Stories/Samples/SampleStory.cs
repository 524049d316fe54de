using System.Globalization;
using Redress.Reading;
using Redress.Reading.Extraction;

namespace Redress.Stories.Samples;

/// <summary>A story written for this project, with its opinion pieces, as it stands in a text file beside the program.</summary>
internal sealed record SampleStory(string Slug, Article Article, IReadOnlyList<SampleOpinion> Opinions)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Stories", "Samples");

    /// <summary>All samples by file name.</summary>
    public static IReadOnlyList<SampleStory> ReadAll() =>
        [.. Directory.GetFiles(Folder, "*.txt")
            .Where(file => !file.EndsWith(".opinions.txt", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    private static SampleStory Read(string file)
    {
        var opinions = Path.ChangeExtension(file, ".opinions.txt");
        return new(
            $"sample-{Path.GetFileNameWithoutExtension(file)}",
            TextArticle.Parse(File.ReadAllText(file)) with { Language = "en" },
            File.Exists(opinions) ? [.. File.ReadAllText(opinions).Split("\n---\n").Select(SampleOpinion.Parse)] : []);
    }
}

/// <summary>An opinion piece: title, "Author:", "Viewpoint:", "Why it is opinion:", "Argues about:" with numbers of the story's sentences, a blank line, then its text.</summary>
internal sealed record SampleOpinion(string Title, string Author, string Viewpoint, string Explainer, int[] Cites, string Text)
{
    public static SampleOpinion Parse(string text) => text.Trim().Split('\n', 6) is [{ } title, { } author, { } viewpoint, { } explainer, { } cites, { } body]
        ? new(title.Trim(), After("Author:", author), After("Viewpoint:", viewpoint), After("Why it is opinion:", explainer), Numbers(After("Argues about:", cites)), body.Trim())
        : throw new FormatException("An opinion needs a title, an author, a viewpoint, why it is opinion, what it argues about, and a text.");

    private static int[] Numbers(string list) => [.. list.Split(',', StringSplitOptions.TrimEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static string After(string label, string line) => line.StartsWith(label, StringComparison.Ordinal)
        ? line[label.Length..].Trim()
        : throw new FormatException($"Expected \"{label}\" but found: {line}");
}
