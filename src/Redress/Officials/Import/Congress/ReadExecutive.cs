using Redress.Domain;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;

namespace Redress.Officials.Import.Congress;

/// <summary>Reads who is president and vice president, from the list of all who ever were.</summary>
internal static class ReadExecutive
{
    public const string Roster = "us-executive";

    private static readonly Dictionary<string, (string Post, string Title)> Posts = new(StringComparer.Ordinal)
    {
        ["prez"] = ("us-president", "President"),
        ["viceprez"] = ("us-vice-president", "Vice President"),
    };

    /// <returns>Nothing where the list was not published along.</returns>
    public static IEnumerable<RosterContent> Read(RosterFiles files, DateOnly day, DateTimeOffset now)
    {
        if (!SourceRecord.HasEither(files, "executive"))
        {
            yield break;
        }

        var holders = (from person in SourceRecord.OfEither(files, "executive").Records()
                       from term in person.List("terms")
                       where term.Day("start") <= day && day <= (term.Day("end") ?? DateOnly.MaxValue)
                       select Holder(person, term, now)).ToList();
        yield return new RosterContent(Roster, holders, [.. Posts.Values.Select(post => new Post
        {
            Id = post.Post, Roster = Roster, Body = "Executive Office of the President", Title = post.Title, Area = "United States", DivisionId = "ocd-division/country:us", Seats = 1,
        })]);
    }

    private static Official Holder(SourceRecord person, SourceRecord term, DateTimeOffset now)
    {
        // Only who was in Congress has a bioguide id.
        var id = person.Needed("id").Optional("bioguide") ?? $"govtrack-{person.Needed("id").Text("govtrack")}";
        var name = person.Needed("name");
        var (post, _) = Posts.TryGetValue(term.Text("type"), out var known) ? known : throw term.Wrong($"\"type\" is {term.Text("type")}; prez or viceprez was expected");
        return new Official
        {
            Id = id,
            Roster = Roster,
            Name = ReadCongress.FullName(name),
            FamilyName = name.Text("last"),
            Memberships = [new Membership { Id = Id<Membership>.New(now), OfficialId = id, PostId = post, Start = term.Day("start"), End = term.Day("end"), Party = term.Optional("party") }],
        };
    }
}
