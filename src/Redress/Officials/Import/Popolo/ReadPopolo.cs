using System.Text;
using Redress.Domain;
using Redress.Domain.Officials;
using Redress.Officials.Import.Congress;
using Redress.Officials.Import.Sources;

namespace Redress.Officials.Import.Popolo;

/// <summary>Reads Popolo JSON of any country: persons, organizations, areas, posts and memberships, listed or embedded in one another.</summary>
internal sealed class ReadPopolo
{
    private readonly PopoloParts _parts;
    private readonly string _roster;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, Post> _posts = new(StringComparer.Ordinal);

    private ReadPopolo(PopoloParts parts, string roster, DateTimeOffset now) => (_parts, _roster, _now) = (parts, roster, now);

    /// <summary>Where posts are seats of Congress, they are the ones the importer of Congress knows, the empty ones included.</summary>
    public static RosterContent Read(RosterFiles files, string? name, DateTimeOffset now)
    {
        var file = files.Matching(".json").FirstOrDefault() ?? files.Matching("").First();
        var parts = PopoloParts.Of(SourceRecord.OfFile(files, file));
        var isCongress = parts.Posts.Values.Any(post => CongressPost(parts, post.Optional("organization_id"), post.Optional("area_id")) is not null);
        return new ReadPopolo(parts, isCongress ? ReadCongress.Roster : name ?? Stem(file), now).Read(isCongress);
    }

    private RosterContent Read(bool isCongress)
    {
        if (isCongress)
        {
            foreach (var post in CongressPosts.All(_roster))
            {
                _posts[post.Id] = post;
            }
        }

        foreach (var post in _parts.Posts.Values)
        {
            PostOf(post, null);
        }

        var memberships = _parts.Memberships.ToLookup(membership => membership.Optional("person_id") ?? "", StringComparer.Ordinal);

        if (memberships.Select(group => group.Key).FirstOrDefault(person => person is not "" && !_parts.Persons.ContainsKey(person)) is { } stranger)
        {
            throw memberships[stranger].First().Wrong($"\"person_id\" is {stranger}, and there is no such person");
        }

        var officials = _parts.Persons.Select(person => Person(person.Key, person.Value, [.. memberships[person.Key]])).Where(official => official.Memberships.Count > 0).ToList();
        return officials is [] ? throw _parts.Root.Wrong("nobody in it holds a post") : new RosterContent(_roster, officials, [.. _posts.Values]);
    }

    private Official Person(string id, SourceRecord person, IReadOnlyList<SourceRecord> memberships)
    {
        var name = person.Text("name");
        var contacts = person.List("contact_details").Concat(memberships.SelectMany(membership => membership.List("contact_details"))).ToList();
        var website = person.List("links").FirstOrDefault(link => link.Optional("note") is "website" or "Website" or null)?.Optional("url");
        var form = contacts.Find(PopoloContact.IsForm)?.Text("value");
        var held = memberships.Select(membership => (Membership: membership, Organization: _parts.Organization(membership))).ToList();
        var party = held.Where(m => m.Organization.IsParty).Select(m => m.Organization.Name).FirstOrDefault();

        return new Official
        {
            Id = id,
            Roster = _roster,
            Name = name,
            FamilyName = person.Optional("family_name") ?? name,
            Website = website,
            Memberships = [.. held.Where(m => !m.Organization.IsParty && !m.Organization.IsCommittee).Select(m => Term(id, m.Membership, m.Organization, party))],
            Contacts = NewContact.Of(id,
            [
                .. contacts.Where(contact => !PopoloContact.IsForm(contact)).Select(PopoloContact.Read),
                new(ContactKind.Email, person.Optional("email"), "Office"),
                new(ContactKind.Website, website, _roster is ReadCongress.Roster ? "Capitol" : "Office"),
            ], _now),
            Committees = [.. held.Where(m => m.Organization.IsCommittee).Select(m => Seat(id, m.Membership, m.Organization))],
            Form = (form ?? (_roster is ReadCongress.Roster ? website : null)) is { } url ? new WebForm { OfficialId = id, Url = url } : null,
        };
    }

    private Membership Term(string person, SourceRecord membership, PopoloOrganization organization, string? party) => new()
    {
        Id = Id<Membership>.New(_now),
        OfficialId = person,
        PostId = (membership.Optional("post_id") is { } post
            ? PostOf(_parts.Posts.GetValueOrDefault(post) ?? throw membership.Wrong($"\"post_id\" is {post}, and there is no such post"), membership)
            : PostWithout(membership, organization)).Id,
        Start = membership.Day("start_date"),
        End = membership.Day("end_date", isLast: true),
        Party = membership.Optional("on_behalf_of_id") is { } behalf ? _parts.Organizations.GetValueOrDefault(behalf)?.Name ?? behalf : party,
    };

    private CommitteeSeat Seat(string person, SourceRecord membership, PopoloOrganization committee) => new()
    {
        Id = Id<CommitteeSeat>.New(_now),
        OfficialId = person,
        CommitteeId = committee.Id,
        Committee = committee.Name,
        Title = membership.Optional("role") is { } role && !role.Equals("member", StringComparison.OrdinalIgnoreCase) ? role : null,
    };

    private Post PostOf(SourceRecord post, SourceRecord? membership)
    {
        var organization = _parts.Organization(post);
        var area = post.Optional("area_id");
        var role = post.Optional("role") ?? membership?.Optional("role");
        return CongressPost(_parts, organization.Id, area) is { } seat ? _posts[seat]
            : Keep($"{_roster}:{Plain(post.Text("id"))}", organization, role ?? post.Optional("label"), _parts.Areas.GetValueOrDefault(area ?? ""), post.Optional("label"));
    }

    /// <summary>Many sources give a person's body and area and no post; together they are the seat.</summary>
    private Post PostWithout(SourceRecord membership, PopoloOrganization organization)
    {
        var area = membership.Optional("area_id");
        return CongressPost(_parts, organization.Id, area) is { } seat && _posts.TryGetValue(seat, out var known) ? known
            : Keep($"{_roster}:{Plain($"{organization.Id} {area}".Trim())}", organization, membership.Optional("role"), _parts.Areas.GetValueOrDefault(area ?? ""), null, seats: 0);
    }

    private Post Keep(string id, PopoloOrganization organization, string? title, PopoloArea? area, string? label, int seats = 1) =>
        _posts[id] = new Post
        {
            Id = id,
            Roster = _roster,
            Body = organization.Name,
            Title = title is { Length: > 0 } ? char.ToUpperInvariant(title[0]) + title[1..] : "Member",
            Area = area?.Name ?? label ?? organization.Name,
            DivisionId = area?.Division,
            Seats = seats,
        };

    /// <summary>The seat of Congress that an organization and an area make; null where they make none.</summary>
    private static string? CongressPost(PopoloParts parts, string? organization, string? area)
    {
        var division = parts.Areas.GetValueOrDefault(area ?? "")?.Division;

        if (Jurisdiction.OfDivision(division) is not { } state)
        {
            return null;
        }

        var isSenate = parts.Organizations.GetValueOrDefault(organization ?? "")?.Name is "United States Senate";
        var isHouse = parts.Organizations.GetValueOrDefault(organization ?? "")?.Name is "United States House of Representatives";
        return isSenate && division == state.DivisionId ? CongressSeat.Senate(state.Code)
            : isHouse && division == state.DivisionId ? CongressSeat.House(new District(state.Code, 0))
            : isHouse && division!.Split("/cd:") is [_, { } number] && District.TryParse($"{state.Code}-{number}", null, out var district) ? CongressSeat.House(district)
            : null;
    }

    private static string Stem(string file) => Plain(file.Split('.')[0]);

    /// <summary>Fit for an address: letters, digits and hyphens.</summary>
    private static string Plain(string id)
    {
        var plain = new StringBuilder();

        foreach (var c in id)
        {
            plain.Append(char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-');
        }

        return plain.ToString().Trim('-');
    }
}
