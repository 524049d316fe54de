using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Redress.Domain.Letters;

/// <summary>A template as people pass it on, with gaps such as <c>[Your Name]</c>, made into one of ours.</summary>
/// <param name="Subject">From its line "Subject:"; null where it has none.</param>
/// <param name="Body">Without greeting and closing, which the system writes.</param>
/// <param name="Unknown">Gaps that nothing here fills: the writer has to.</param>
public sealed partial record ForeignTemplate(string? Subject, string Body, IReadOnlyList<string> Unknown)
{
    private static readonly FrozenDictionary<string, string> Fields = Map(
        ("name", "your name|name|full name|your full name|first and last name|signature|constituent name|my name"),
        ("street", "your address|address|street address|your street address|your full address|my address"),
        ("city", "city|your city|town|your town|your city town|city town"),
        ("state", "state|your state"),
        ("zip", "zip|zip code|your zip|your zip code|zipcode|postal code"),
        ("city }}, {{ state }} {{ zip", "city state zip|city state zip code|your city state zip|your city state zip code|city state and zip code"),
        ("official.name", "official s name|name of official|name of the official|recipient name|recipient s name|elected official s name|title and name of the official"),
        ("official.title }} {{ official.last_name", "senator representative s name|senator representative name|senator s name|representative s name|representative name|senator name|senator representative|legislator s name|legislator name|congressperson s name|rep senator name|your representative s name|your senator s name"),
        ("official.title", "title|official title|official s title"),
        ("official.last_name", "last name|official s last name|senator last name|senator s last name|representative s last name"),
        ("official.area", "district|your district|state district"),
        ("own_words", "your story|personal story|your personal story|why this matters to you|explain why this matters to you|in your own words|your own words|personal message|add your own words"));

    public static ForeignTemplate Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line is not "```").ToList();
        var subject = lines.Find(line => SubjectLine().IsMatch(line));
        var body = string.Join('\n', lines.Where(line => line != subject)).Trim();
        body = Closing().Replace(Greeting().Replace(body, ""), "");
        var merged = Blanks().Replace(Gap().Replace(body, Filled), "\n\n").Trim();
        return new ForeignTemplate(
            subject is null ? null : Gap().Replace(SubjectLine().Replace(subject, ""), Filled).Trim(), merged, FinishedText.Holes(Known().Replace(merged, "")));
    }

    private static string Filled(Match gap) => Fields.TryGetValue(Plain(gap.Groups["name"].Value), out var field) ? $"{{{{ {field} }}}}" : gap.Value;

    private static string Plain(string name) => string.Join(' ', NoLetter().Split(name.ToLowerInvariant()).Where(word => word.Length > 0));

    private static FrozenDictionary<string, string> Map(params (string Field, string Names)[] fields) =>
        fields.SelectMany(field => field.Names.Split('|').Select(name => (name, field.Field))).ToFrozenDictionary(pair => pair.name, pair => pair.Field, StringComparer.Ordinal);

    [GeneratedRegex(@"\A(Subject|Re)\s*:\s*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"\A(Dear|To)\b[^\n]{0,120}[,:]\s*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\n\s*(Sincerely|Respectfully|Best regards|Kind regards|Regards|Yours truly|Yours sincerely|Yours faithfully|Best|Thank you)\s*,[\s\S]{0,300}\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\[(?<name>[^\[\]]{1,100})\]|\{\{\s*(?<name>[^{}]{1,100}?)\s*\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\{\{ [a-z._]+ \}\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Known();

    [GeneratedRegex(@"[^\p{L}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"\n\s*\n[\s]*|(?<=[.!?])\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
