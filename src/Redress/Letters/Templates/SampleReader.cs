using Redress.Letters.Write;
using Redress.Officials.Known;

namespace Redress.Letters.Templates;

/// <summary>Shows a template as it will look: an invented sender, and real officials of different kinds.</summary>
internal static class SampleReader
{
    private const int Most = 3;

    private static readonly LetterHome Home = new("12 Example Street", "Exampleville");

    public static async Task<IReadOnlyList<(string To, ComposedLetter Letter)>> PreviewAsync(string subject, string body, FindAddressees addressees, OfficialsMemory memory, CancellationToken cancel)
    {
        var known = await memory.GetAsync(cancel);
        var kinds = known.Officials.Values
            .Select(official => (official.Id, Title: known.Posts.GetValueOrDefault(official.Memberships.MaxBy(term => term.Start)?.PostId ?? "")?.Title))
            .Where(official => official.Title is not null).OrderBy(official => official.Id, StringComparer.Ordinal).DistinctBy(official => official.Title, StringComparer.Ordinal).Take(Most);
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["headline"] = "A headline",
            ["publisher"] = "A newspaper",
            ["fact"] = "According to a newspaper (sentence 1): Something happened.",
            ["ask"] = "Will you say publicly what you know: yes or no?",
            ["unknown"] = "Something is not known.",
            ["commitment.who"] = "Somebody",
            ["commitment.what"] = "do something",
        };
        var merged = Domain.Letters.MergeField.Merge(body, fields);
        var letters = new List<(string, ComposedLetter)>();

        foreach (var (id, _) in kinds)
        {
            if (await addressees.OneAsync(id, [], youChose: false, cancel) is { } to)
            {
                var content = new LetterContent(Domain.Letters.MergeField.Merge(subject, fields), "My own words come first.", merged, merged, "", "Sam Sample", "00000", to.State, null);
                letters.Add((to.Name, ComposedLetter.Of(content, Home, to.Facts.Salutation, to.Fields)));
            }
        }

        return letters;
    }
}
