using Redress.Domain.Letters;

namespace Redress.Letters.Write;

/// <summary>A letter as one official gets it: the system's greeting, the sender's own words first, the rest, and who writes from where.</summary>
internal sealed record ComposedLetter(string Subject, string Greeting, string Text, string Suggested, IReadOnlyList<string> Closing)
{
    /// <summary>All of it, for mail and paper.</summary>
    public string Whole => string.Join("\n\n", Greeting, Text, string.Join('\n', Closing));

    /// <summary>For an office's form, which asks for name and address in fields of their own.</summary>
    public string Message => string.Join("\n\n", Greeting, Text, $"{Closing[0]}\n{Closing[1]}");

    /// <summary>What still has to be filled in before it can go anywhere.</summary>
    public IReadOnlyList<string> Holes => FinishedText.Holes($"{Subject}\n{Whole}");

    public double OwnShare => OwnWords.Share(Text, Suggested);

    public static ComposedLetter Of(LetterContent content, LetterHome home, string greeting, IReadOnlyDictionary<string, string?> official)
    {
        var fields = new Dictionary<string, string?>(official, StringComparer.Ordinal)
        {
            ["name"] = content.Name,
            ["street"] = home.Street,
            ["city"] = home.City,
            ["state"] = content.State,
            ["zip"] = content.Zip,
            ["own_words"] = content.Own,
        };
        var rest = MergeField.Merge(content.Body, fields);
        var own = content.Body.Contains("own_words", StringComparison.Ordinal) ? "" : content.Own.Trim();
        return new ComposedLetter(
            MergeField.Merge(content.Subject, fields), greeting, own.Length > 0 ? $"{own}\n\n{rest}".Trim() : rest, MergeField.Merge(content.Suggested, fields), Signature(content, home));
    }

    private static List<string> Signature(LetterContent content, LetterHome home)
    {
        var place = $"{content.State} {content.Zip}".Trim();
        string?[] lines = ["Sincerely,", content.Name, home.Street, home.City is { Length: > 0 } city ? $"{city}, {place}" : place, content.Email];
        return [.. lines.OfType<string>().Where(line => line.Length > 0)];
    }
}
