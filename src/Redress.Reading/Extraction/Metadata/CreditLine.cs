using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Takes the names out of a byline: "By Jane Doe, MD, and John Roe | Staff writer".</summary>
internal static partial class CreditLine
{
    private const int LongestLine = 250;

    /// <summary>The first words of a credit.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leads =
        "by article story text words written posted authored reported report published post author authors autor autorin autoren verfasst geschrieben ein von par por door escrito texto publié di av af"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names, in order; none where the line credits nobody.</summary>
    /// <param name="line">The line, pieces of separate elements on lines of their own.</param>
    /// <param name="loose">True where the page marks the line as naming the author, so that a single word may be a name.</param>
    /// <param name="site">The site, whose own name is no author.</param>
    public static List<string> Names(string line, bool loose, SiteName site)
    {
        var names = new List<string>();
        if (line.Length > LongestLine)
        {
            return names;
        }
        var other = OtherCredit().Match(line);
        foreach (var piece in Separator().Split(other.Success ? line[..other.Index] : line))
        {
            var text = PlainText.Clean(Lead().Replace(piece.Trim(), ""))?.Trim(' ', ',', '.', '-', '–', '—', '·', '•', '(', ')') ?? "";
            if (names.Count > 0 && PersonName.IsCredential(text) && !PersonName.IsFull(text))
            {
                names[^1] += ", " + text;
            }
            else if ((PersonName.IsFull(text) || (loose && names.Count == 0 && PersonName.IsShort(text) && !IsAbbreviation(text))) && (loose || !site.Is(text)) && !names.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(PersonName.Cased(text));
            }
        }
        return names;
    }

    /// <summary>True for a text that begins a credit: "By", "Written by Jane Doe", "Von".</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" :\u00A0\n");
        return Leads.Contains(end < 0 ? text : text[..end]) && Lead().IsMatch(text);
    }

    /// <summary>True for the label of another role: "Medically reviewed by", "Photo:".</summary>
    public static bool IsOther(string label) =>
        label.AsSpan().Trim() is { Length: < 60 } trimmed && (trimmed.EndsWith("by", StringComparison.OrdinalIgnoreCase) || trimmed.EndsWith(":", StringComparison.Ordinal)) && OtherCredit().IsMatch(label);

    /// <summary>True where the text says "written by" and not only "by".</summary>
    public static bool IsExplicit(string text) => ExplicitLead().IsMatch(text);

    private static bool IsAbbreviation(string text) => text.Length < 5 && text.All(c => char.IsUpper(c) || c is '.');

    [GeneratedRegex("^(?:article |story |text |words |written |posted |authored |reported |report |published |post )?by(?:$|\\s*:\\s*|\\s+)|^(?:author|authors|written by|autor|autorin|autoren|text|verfasst von|geschrieben von|ein beitrag von|von|par|por|door|escrito por|texto|publié par|di|av|af)(?:$|\\s*:\\s*|\\s+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex("^(?:article by|story by|text by|words by|written by|posted by|authored by|reported by|post by|verfasst von|geschrieben von|ein beitrag von|escrito por|publié par|author:|autor:|autorin:|text:)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ExplicitLead();

    [GeneratedRegex("(?:medically |clinically |fact )?(?:reviewed|edited|checked|photographed|illustrated|updated) by|photos? by|photo:|foto:|updated|published|last |aktualisiert", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OtherCredit();

    [GeneratedRegex("\\n|\\s*[,;|·•&/]\\s*|\\s+[–—-]\\s+|\\s+(?:and|und|et|y|with)\\s+| in | at | for | on ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
