using System.Collections.Frozen;
using Redress.Domain.Officials;

namespace Redress.Officials.Known;

/// <summary>Everything imported, in memory and never changed.</summary>
internal sealed class KnownOfficials
{
    private readonly ILookup<string, (Official Official, Membership Term)> _terms;

    public KnownOfficials(
        IReadOnlyList<Roster> rosters, IReadOnlyList<Official> officials, IReadOnlyList<Post> posts, IReadOnlyCollection<ZipDistrict> zips, IReadOnlyCollection<DistrictShape> shapes)
    {
        Rosters = rosters;
        Officials = officials.ToFrozenDictionary(official => official.Id, StringComparer.Ordinal);
        Posts = posts.ToFrozenDictionary(post => post.Id, StringComparer.Ordinal);
        _terms = officials.SelectMany(official => official.Memberships.Select(term => (official, term))).ToLookup(held => held.term.PostId, StringComparer.Ordinal);
        Directory = new OfficialsDirectory(officials);
        Finder = new OfficialsFinder(new ZipRelation(zips), Directory);
        Map = new DistrictMap(shapes);
    }

    public IReadOnlyList<Roster> Rosters { get; }

    public FrozenDictionary<string, Official> Officials { get; }

    public FrozenDictionary<string, Post> Posts { get; }

    public OfficialsDirectory Directory { get; }

    public OfficialsFinder Finder { get; }

    public DistrictMap Map { get; }

    /// <summary>The day the data on Congress describes; null before it is imported.</summary>
    public DateOnly? CongressAsOf => Rosters.FirstOrDefault(roster => roster.Id is Import.ReadCongress.Roster)?.AsOf;

    /// <summary>Everybody who holds or held a post as far as it is known, the latest term first.</summary>
    public IEnumerable<(Official Official, Membership Term)> HoldersOf(string post) => _terms[post].OrderByDescending(held => held.Term.Start);
}
