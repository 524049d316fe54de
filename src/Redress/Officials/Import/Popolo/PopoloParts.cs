using Redress.Officials.Import.Sources;

namespace Redress.Officials.Import.Popolo;

internal sealed record PopoloOrganization(string Id, string Name, string Classification)
{
    public bool IsParty => Classification.Contains("party", StringComparison.OrdinalIgnoreCase) || Classification.Contains("group", StringComparison.OrdinalIgnoreCase) || Classification.Contains("faction", StringComparison.OrdinalIgnoreCase);

    public bool IsCommittee => Classification.Contains("committee", StringComparison.OrdinalIgnoreCase);
}

/// <param name="Name">In words.</param>
/// <param name="Division">Open Civic Data division id; null where it has none.</param>
internal sealed record PopoloArea(string Name, string? Division);

/// <summary>The parts of a Popolo file, gathered from its lists and from wherever they are embedded.</summary>
internal sealed record PopoloParts(
    SourceRecord Root, Dictionary<string, SourceRecord> Persons, Dictionary<string, PopoloOrganization> Organizations,
    Dictionary<string, PopoloArea> Areas, Dictionary<string, SourceRecord> Posts, IReadOnlyList<SourceRecord> Memberships)
{
    private static readonly string[] Embeddable = ["person", "organization", "post", "area", "on_behalf_of"];

    public static PopoloParts Of(SourceRecord root)
    {
        var organizations = root.List("organizations").SelectMany(WithChildren).ToList();
        var persons = root.List("persons").ToList();
        var posts = root.List("posts").Concat(organizations.SelectMany(organization => organization.List("posts").Select(post => Implied(post, "organization_id", organization)))).ToList();
        var memberships = root.List("memberships")
            .Concat(persons.SelectMany(person => person.List("memberships").Select(membership => Implied(membership, "person_id", person))))
            .Concat(organizations.SelectMany(organization => organization.List("memberships").Select(membership => Implied(membership, "organization_id", organization))))
            .Concat(posts.SelectMany(post => post.List("memberships").Select(membership => Implied(membership, "post_id", post))))
            .ToList();
        var everything = memberships.Concat(posts).ToList();

        return new(
            root,
            ById(persons.Concat(memberships.Select(membership => membership.Part("person")).OfType<SourceRecord>())),
            ById(organizations.Concat(everything.SelectMany(part => new[] { part.Part("organization"), part.Part("on_behalf_of") }).OfType<SourceRecord>()))
                .ToDictionary(pair => pair.Key, pair => new PopoloOrganization(pair.Key, pair.Value.Text("name"), pair.Value.Optional("classification") ?? ""), StringComparer.Ordinal),
            ById(root.List("areas").Concat(everything.Select(part => part.Part("area")).OfType<SourceRecord>())).ToDictionary(pair => pair.Key, pair => Area(pair.Value), StringComparer.Ordinal),
            ById(posts.Concat(memberships.Select(membership => membership.Part("post")).OfType<SourceRecord>())),
            [.. memberships.Select(Linked).DistinctBy(membership => membership.Optional("id") ?? membership.Where, StringComparer.Ordinal)]);
    }

    public PopoloOrganization Organization(SourceRecord part) => part.Optional("organization_id") switch
    {
        null when part.Optional("post_id") is { } post && Posts.TryGetValue(post, out var known) => Organization(known),
        null => throw part.Wrong("\"organization_id\" is missing"),
        { } id => Organizations.GetValueOrDefault(id) ?? throw part.Wrong($"\"organization_id\" is {id}, and there is no such organization"),
    };

    private static IEnumerable<SourceRecord> WithChildren(SourceRecord organization) => [organization, .. organization.List("children").SelectMany(WithChildren)];

    private static Dictionary<string, SourceRecord> ById(IEnumerable<SourceRecord> parts) =>
        parts.GroupBy(part => part.Text("id"), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private static PopoloArea Area(SourceRecord area)
    {
        string?[] ids = [area.Optional("identifier"), area.Text("id")];
        return new(area.Optional("name") ?? area.Text("id"), Array.Find(ids, id => id?.StartsWith("ocd-division/", StringComparison.Ordinal) is true));
    }

    /// <summary>What is embedded in another part belongs to it.</summary>
    private static SourceRecord Implied(SourceRecord part, string property, SourceRecord owner) => part.Optional(property) is null ? part.With(property, owner.Text("id")) : part;

    /// <summary>An embedded part stands for its id.</summary>
    private static SourceRecord Linked(SourceRecord membership) => Embeddable
        .Aggregate(membership, (linked, name) => linked.Optional($"{name}_id") is null && linked.Part(name) is { } part ? linked.With($"{name}_id", part.Text("id")) : linked);
}
