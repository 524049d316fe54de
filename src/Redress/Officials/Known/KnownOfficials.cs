using System.Collections.Frozen;
using Redress.Domain.Officials;
using Redress.Officials.Browse;

namespace Redress.Officials.Known;

/// <summary>A seat somebody holds, or held last.</summary>
internal sealed record HeldPost(Official Official, Post Post, Membership Term);

/// <summary>Everything imported, in memory and never changed.</summary>
internal sealed class KnownOfficials
{
    private readonly ILookup<string, HeldPost> _byPost;
    private readonly ILookup<string, HeldPost> _byOfficial;
    private readonly FrozenDictionary<string, Official> _byKey;

    public KnownOfficials(
        IReadOnlyList<Roster> rosters, IReadOnlyList<Official> officials, IReadOnlyList<Post> posts, IReadOnlyCollection<ZipDistrict> zips, IReadOnlyCollection<DistrictShape> shapes)
    {
        Rosters = rosters;
        Officials = officials.ToFrozenDictionary(official => official.Id, StringComparer.Ordinal);
        Posts = posts.ToFrozenDictionary(post => post.Id, StringComparer.Ordinal);
        var held = officials.SelectMany(official => official.Memberships.Select(term => new HeldPost(official, Posts[term.PostId], term))).ToList();
        _byPost = held.ToLookup(seat => seat.Post.Id, StringComparer.Ordinal);
        _byOfficial = held.ToLookup(seat => seat.Official.Id, StringComparer.Ordinal);
        _byKey = officials.DistinctBy(official => OfficialAddress.Key(official.Id), StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(official => OfficialAddress.Key(official.Id), StringComparer.OrdinalIgnoreCase);
        Directory = new OfficialsDirectory(officials, rosters.ToDictionary(roster => roster.Id, roster => roster.AsOf, StringComparer.Ordinal));
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
    public DateOnly? CongressAsOf => Rosters.FirstOrDefault(roster => roster.Id is Import.Congress.ReadCongress.Roster)?.AsOf;

    /// <summary>The import a roster's data comes from.</summary>
    public Roster RosterOf(string id) => Rosters.First(roster => roster.Id == id);

    /// <summary>By the last part of their page's address.</summary>
    public Official? AtAddress(string slug) => _byKey.GetValueOrDefault(slug.Split('-')[0]);

    /// <summary>Everybody who holds or held a post as far as it is known, the latest term first.</summary>
    public IEnumerable<HeldPost> HoldersOf(string post) => _byPost[post].OrderByDescending(seat => seat.Term.Start);

    /// <summary>Everything a person holds or held, the latest first.</summary>
    public IEnumerable<HeldPost> HeldBy(string official) => _byOfficial[official].OrderByDescending(seat => seat.Term.Start);

    /// <summary>What a person holds on a day, or held last.</summary>
    public HeldPost? Current(string official, DateOnly day) => HeldBy(official).FirstOrDefault(seat => seat.Term.Covers(day)) ?? HeldBy(official).FirstOrDefault();

    /// <summary>One for each seat of a post; unknown where the source lists only seats that are held, and lists nobody.</summary>
    public IReadOnlyList<PostAnswer> HoldersOn(Post post, DateOnly day) =>
        Directory.Holders(post.Id, post.Seats, day) is { Count: > 0 } holders ? holders : [new PostAnswer(post.Id, PostStatus.Unknown, null, null)];

    /// <summary>Seats that are known to exist and that nobody holds on a day.</summary>
    public IEnumerable<Post> Vacant(DateOnly day) => Posts.Values.Where(post => Directory.Holders(post.Id, post.Seats, day).Any(holder => holder.Status is PostStatus.Vacant));
}
