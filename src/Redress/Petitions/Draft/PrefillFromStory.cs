using Redress.Domain.Stories;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Petitions.Draft;

/// <summary>A first wording from a story: the ask from its strongest topic's pack, its unknowns and its commitments; the addressee from whoever committed to something.</summary>
internal sealed class PrefillFromStory(Texts t)
{
    /// <summary>Asks without a side, for stories whose topic has no wording of its own.</summary>
    private static readonly AskWording Plain = new(
    [
        "We ask for a public answer to what the report “{{ headline }}” leaves open: “{{ unknown }}”",
        "We ask for a public account of whether {{ commitment.who }} did what was announced: {{ commitment.what }}.",
    ]);

    public PetitionFields Of(ActionPage page)
    {
        var values = AskFields.Of(page);
        var ask = (page.Packs is [var strongest, ..] ? strongest.PetitionAsk : Plain).Fill(values);
        return new PetitionFields
        {
            Title = Title(page),
            Ask = string.Join("\n\n", ask),
            Addressee = Promiser(page) is { } promised ? Named(promised) : null,
            Background = Background(page),
            ShowsNames = true,
            DeliversNames = true,
        };
    }

    private string Title(ActionPage page)
    {
        var title = Promiser(page) is { Who: { } who }
            ? t["{0}: tell the public what became of your promise", who]
            : t["Answer what is still open: {0}", page.Story.Headline];
        return title.Length <= ReadPetition.LongestTitle ? title : title[..title.LastIndexOf(' ', ReadPetition.LongestTitle - 2)].TrimEnd(',', ';', ':') + " …";
    }

    private string Background(ActionPage page) => string.Join("\n\n",
    [
        page.Story.Publisher is { } publisher ? t["{0} reports: {1}.", publisher, page.Story.Headline] : $"{page.Story.Headline}.",
        .. page.Lines(BriefLineKind.Happened).Take(2).Select(line => line.Text),
        .. page.Lines(BriefLineKind.Promised).Take(2).Select(line => line.Who is { } who && !line.Text.StartsWith(who, StringComparison.Ordinal) ? $"{who} {line.Text}" : line.Text),
        .. page.Lines(BriefLineKind.Unknown).Take(2).Select(line => line.Text),
    ]);

    /// <summary>The promise of somebody who can be asked: a person with a role, else with a first and a last name. "The library" cannot.</summary>
    private static BriefLine? Promiser(ActionPage page) =>
        page.Lines(BriefLineKind.Promised).Where(line => IsPerson(line.Who)).OrderBy(line => line.Role is { Length: > 0 } ? 0 : 1).FirstOrDefault();

    private static bool IsPerson(string? who) =>
        who?.Split(' ') is { Length: > 1 } words && words[0] is not ("The" or "A" or "An") && words.All(word => word.Length > 0 && !char.IsLower(word[0]));

    private static string Named(BriefLine line) => line.Role is { Length: > 0 } role ? $"{line.Who}, {role}" : line.Who!;
}
