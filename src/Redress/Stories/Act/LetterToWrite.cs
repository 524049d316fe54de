using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Stories.Act;

/// <summary>A letter about the story, with the exact steps to send it without this site.</summary>
internal sealed record LetterToWrite(string Name, string Short, string Takes, string Slug) : WayToAct("write", Name, Short, Takes)
{
    /// <summary>Committees of Congress that work in the story's field; a member there can do more.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>Letters and calls so far that were sent or reported.</summary>
    public int Sent { get; init; }

    public static LetterToWrite Of(ActionPage page, Texts texts) => new(texts["Write to your officials"], texts["Write"], texts["2 min"], page.Story.Slug)
    {
        Icon = "M3 6h18v12H3zM3 7l9 7 9-7",
        View = "",
        Steps =
        [
            new(texts["Find your Representative by ZIP code"], "house.gov", "https://www.house.gov/representatives/find-your-representative"),
            new(texts["Find your two Senators by state"], "senate.gov", "https://www.senate.gov/senators/senators-contact.htm"),
            new(texts["For state, county and town matters, find who answers there"], "usa.gov", "https://www.usa.gov/elected-officials"),
            new(texts["Open the official’s own contact form or e-mail, and fill in the fields of the letter before you send it."]),
        ],
        Wordings =
        [
            new(texts["Subject"], LetterWording.Subject(page), []),
            new(texts["Letter"], LetterWording.Body(page), [LetterWording.Official, LetterWording.Place, LetterWording.Name]),
        ],
        Committees = [.. page.Packs.SelectMany(pack => pack.Committees).Select(committee => committee.Name).Distinct(StringComparer.Ordinal)],
    };
}
