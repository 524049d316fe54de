using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Tells names of people from the other words of a byline.</summary>
internal static class PersonName
{
    private const int LongestName = 60;
    private const int MostWords = 5;

    private static readonly FrozenSet<string> Particles =
        "de da di do dos das del della du des la le van von der den ter ten zu zum zur af av al el bin ibn ben y e i o und".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that no name has: jobs, labels, days, things around a byline.</summary>
    private static readonly FrozenSet<string> NotNames = Words(
        "updated published posted reviewed edited written read reading min mins minute minutes ago share follow subscribe contact photo photos image images video view views more about all "
        + "author authors contributor contributors editor editors writer writers reporter reporters correspondent columnist journalist producer manager director head chief officer founder co-founder cofounder president "
        + "specialist analyst consultant strategist expert freelance freelancer senior junior associate assistant managing executive marketing content digital home blog news article articles story stories comments comment "
        + "january february march july september october november december monday tuesday wednesday thursday friday saturday sunday "
        + "facebook twitter linkedin instagram email e-mail print copy link whatsapp follow website profile bio biography posts latest related by on in at for with from to your our this that what how why "
        + "redakteur redakteurin autor autorin kommentare kommentar uhr lesezeit minuten aktualisiert veröffentlicht foto quelle medically fact checked checker image credit getty disclosure policy guide guides "
        + "privacy terms table contents next previous back top search menu login sign register learn get see university institute college school department gmbh inc llc ltd magazine tests test reviews categories category");

    private static readonly SearchValues<char> Foreign = SearchValues.Create("0123456789@/\\<>{}[]=+#%$€?!\"“”„:;|_*~^…");

    /// <summary>True for a text that looks like one person's full name.</summary>
    public static bool IsFull(string text)
    {
        if (!IsPlausible(text))
        {
            return false;
        }
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MostWords && !Particles.Contains(words[^1])
            && words.All(word => char.IsUpper(First(word)) || Particles.Contains(word) || !HasCase(word)) && words.Count(word => !Particles.Contains(word)) >= 2;
    }

    /// <summary>True for what may stand where a name is expected: a full name, a first name, a pen name.</summary>
    public static bool IsPlausible(string text) =>
        text.Length is >= 2 and <= LongestName && !text.AsSpan().ContainsAny(Foreign) && char.IsLetter(text[0]) && text.Count(c => c == ' ') < MostWords
        && !text.Split(' ').Any(word => NotNames.Contains(word.Trim('.', ',', '(', ')')));

    /// <summary>True for a first name or a pen name, where the page says that a name stands there.</summary>
    public static bool IsShort(string text) =>
        IsPlausible(text) && text.Split(' ') is { Length: <= 3 } words && (words.Length == 1 || words.All(word => char.IsUpper(First(word)) || !HasCase(word)));

    /// <summary>Letters after a name: MD, PhD, RD, CPA.</summary>
    public static bool IsCredential(string text) =>
        text.Length is >= 2 and <= 12 && text.Split(' ', '-').All(word => word.Length is > 0 and <= 7 && word.Count(char.IsUpper) * 2 >= word.Count(char.IsLetter) && word.All(c => char.IsLetter(c) || c is '.'));

    /// <summary>"JANE DOE" as it is written elsewhere: "Jane Doe".</summary>
    public static string Cased(string name) =>
        name.Length > 6 && name.Contains(' ', StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal) && name.All(c => !char.IsLetter(c) || char.IsUpper(c))
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()) : name;

    private static char First(string word) => word.FirstOrDefault(char.IsLetter);

    private static bool HasCase(string word) => word.Any(c => char.IsLower(c) || char.IsUpper(c));

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
