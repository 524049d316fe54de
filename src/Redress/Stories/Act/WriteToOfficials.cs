using Redress.Stories.Show;

namespace Redress.Stories.Act;

internal sealed class WriteToOfficials : IWayToAct
{
    public int Rank => 20;

    public ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) => new(new LetterToWrite(Letter.Subject(page), Letter.Body(page))
    {
        Icon = "M3 6h18v12H3zM3 7l9 7 9-7",
        View = "/Stories/Act/_WriteToOfficials.cshtml",
        Steps =
        [
            new("Find your Representative by ZIP code", "house.gov", "https://www.house.gov/representatives/find-your-representative"),
            new("Find your two Senators by state", "senate.gov", "https://www.senate.gov/senators/senators-contact.htm"),
            new("For state, county and town matters, find who answers there", "usa.gov", "https://www.usa.gov/elected-officials"),
            new("Open the official’s own contact form or e-mail, and fill in the fields of the letter before you send it."),
        ],
        Wordings =
        [
            new("Subject", Letter.Subject(page), []),
            new("Letter", Letter.Body(page), [Letter.Official, Letter.Place, Letter.Name]),
        ],
        Committees = [.. page.Packs.SelectMany(pack => pack.Committees).Select(committee => committee.Name).Distinct(StringComparer.Ordinal)],
    });
}

internal sealed record LetterToWrite(string Subject, string Body) : WayToAct("write", "Write to your officials", "Write", "2 min")
{
    /// <summary>Committees of Congress that work in the story's field; a member there can do more.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];
}
