using Redress.Domain.Officials;
using Redress.Officials.FindMine;
using Redress.Officials.Known;
using Redress.Officials.Letter;
using Redress.Platform.Database;
using Redress.Topics.Packs;

namespace Redress.Letters.Write;

/// <summary>Who represents a reader, as far as a letter needs to know.</summary>
/// <param name="Answer">What the look-up says.</param>
/// <param name="People">Those who are certain, or chosen; whose seat handles the topic comes first.</param>
/// <param name="Vacant">Areas whose seat nobody holds.</param>
/// <param name="Candidates">Districts that remain possible.</param>
internal sealed record Addressees(OfficialsAnswer Answer, IReadOnlyList<Addressee> People, IReadOnlyList<string> Vacant, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The House district, where it is certain.</summary>
    public string? District => Answer.Posts.Where(post => !post.YouChose).Select(post => CongressSeat.HouseDistrict(post.Post)).FirstOrDefault(district => district is not null)?.ToString();
}

/// <summary>Finds the officials a reader may write to: their own.</summary>
internal sealed class FindAddressees(FindMyOfficials find, OfficialsMemory memory, RedressDb db)
{
    /// <summary>Whether a street address can be looked up here.</summary>
    public bool KnowsStreets => find.KnowsStreets;

    /// <param name="home">Where the reader lives, as far as they said.</param>
    /// <param name="committees">Those that handle the story's topics.</param>
    /// <param name="isCertain">The district was found by the street address, not chosen.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Addressees> RunAsync(Whereabouts home, IReadOnlyList<Committee> committees, bool isCertain, CancellationToken cancel)
    {
        var answer = await find.RunAsync(home, cancel);
        var people = new List<Addressee>();

        foreach (var post in answer.Posts)
        {
            if (post.Person is { } person && await OneAsync(person, committees, post.YouChose && !isCertain, cancel) is { } addressee)
            {
                people.Add(addressee);
            }
        }

        var known = await memory.GetAsync(cancel);
        return new Addressees(
            answer,
            [.. people.OrderByDescending(person => person.Committee is not null)],
            [.. answer.Posts.Where(post => post.Status is PostStatus.Vacant).Select(post => known.Posts.GetValueOrDefault(post.Post)?.Area ?? post.Post)],
            [.. answer.Candidates.Select(candidate => new Candidate(candidate.District, Title(candidate, known)))]);
    }

    /// <summary>One official, whoever asks: for letters already written.</summary>
    public async Task<Addressee?> OneAsync(string id, IReadOnlyList<Committee> committees, bool youChose, CancellationToken cancel)
    {
        var known = await memory.GetAsync(cancel);

        if (known.Officials.GetValueOrDefault(id) is not { } official || await LetterFacts.FindAsync(db, id, cancel) is not { } facts)
        {
            return null;
        }

        var post = known.Posts.GetValueOrDefault(official.Memberships.MaxBy(term => term.Start)!.PostId);
        var seat = official.Committees.FirstOrDefault(seat => committees.Any(committee => committee.Code == seat.CommitteeId));
        return new Addressee(id, $"{facts.Title} {official.FamilyName}", official.FamilyName, post?.Body ?? "", post?.State, seat?.Committee, youChose, facts);
    }

    private static string? Title(DistrictCandidate candidate, KnownOfficials known) => candidate.Name is null ? null
        : District.TryParse(candidate.District, null, out var district) && known.Posts.GetValueOrDefault(CongressSeat.House(district)) is { } post ? $"{post.Title} {candidate.Name}" : candidate.Name;
}
