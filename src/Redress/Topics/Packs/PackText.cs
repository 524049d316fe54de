namespace Redress.Topics.Packs;

/// <summary>The two parts of a pack's file.</summary>
/// <param name="Yaml">Between the two lines "---".</param>
/// <param name="Body">All below.</param>
/// <param name="BodyLine">The line at which the body begins, from 1.</param>
internal sealed record PackText(string Yaml, string Body, int BodyLine)
{
    private const string Fence = "---";

    public static PackText? Split(string text, PackProblems problems)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\ufeff').Split('\n');
        if (lines[0].TrimEnd() is not Fence)
        {
            problems.Add(1, "a pack begins with a line \"---\" and its front matter");
            return null;
        }

        var end = Array.FindIndex(lines, 1, l => l.TrimEnd() is Fence);
        if (end < 0)
        {
            problems.Add(lines.Length, "the front matter has no closing line \"---\"");
            return null;
        }

        return new PackText(string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 2);
    }
}
