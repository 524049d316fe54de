namespace Redress.Domain.Officials;

/// <summary>A person who holds or held a post.</summary>
public sealed class Official
{
    /// <summary>The source's own id: bioguide for Congress, an OCD person id for state legislators.</summary>
    public required string Id { get; init; }

    /// <summary>The import it came with.</summary>
    public required string Roster { get; init; }

    /// <summary>The full name as it stands on an envelope.</summary>
    public required string Name { get; init; }

    /// <summary>The last name as it stands after "Dear Senator".</summary>
    public required string FamilyName { get; init; }

    public string? Website { get; init; }

    public ICollection<Membership> Memberships { get; init; } = [];

    public ICollection<ContactDetail> Contacts { get; init; } = [];

    public ICollection<CommitteeSeat> Committees { get; init; } = [];

    /// <summary>The office's own web form; null where none is known.</summary>
    public WebForm? Form { get; init; }
}

/// <summary>A seat, which exists without a holder.</summary>
public sealed class Post
{
    /// <summary>The body and the seat: <c>us-senate:SD</c> (two seats share it), <c>us-house:AL-4</c>.</summary>
    public required string Id { get; init; }

    public required string Roster { get; init; }

    /// <summary>The body the seat belongs to: "United States Senate".</summary>
    public required string Body { get; init; }

    /// <summary>How a holder is addressed: Senator, Representative, Delegate, Resident Commissioner.</summary>
    public required string Title { get; init; }

    /// <summary>The area in words: "Alabama, district 4".</summary>
    public required string Area { get; init; }

    /// <summary>Open Civic Data division id; null where the source gives none.</summary>
    public string? DivisionId { get; init; }

    /// <summary>How many people hold it at once.</summary>
    public required int Seats { get; init; }
}

/// <summary>A person's time in a post.</summary>
public sealed class Membership
{
    public required Id<Membership> Id { get; init; }

    public required string OfficialId { get; init; }

    public required string PostId { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>The last day of the term; null where the source gives none.</summary>
    public DateOnly? End { get; init; }

    public string? Party { get; init; }

    public bool Covers(DateOnly day) => Start <= day && (End is null || day <= End);
}

public enum ContactKind
{
    Address,
    Phone,
    Fax,
    Email,
    Website,
    Social,
}

/// <summary>One way to reach an official.</summary>
public sealed class ContactDetail
{
    public required Id<ContactDetail> Id { get; init; }

    public required string OfficialId { get; init; }

    public required ContactKind Kind { get; init; }

    public required string Value { get; init; }

    /// <summary>Which office: "Capitol", or a town.</summary>
    public required string Office { get; init; }
}

/// <summary>A seat on a committee.</summary>
public sealed class CommitteeSeat
{
    public required Id<CommitteeSeat> Id { get; init; }

    public required string OfficialId { get; init; }

    /// <summary>The committee's code, such as <c>SSFR</c>; a subcommittee's is longer.</summary>
    public required string CommitteeId { get; init; }

    public required string Committee { get; init; }

    /// <summary>"Chairman", "Ranking Member"; null for members without an office.</summary>
    public string? Title { get; init; }
}

/// <summary>What is known of an office's own contact form.</summary>
public sealed class WebForm
{
    public required string OfficialId { get; init; }

    public required string Url { get; init; }

    /// <summary>Names of the fields the form insists on, such as <c>$NAME_FIRST</c>.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>The office's own topics, in its order.</summary>
    public string[] Topics { get; init; } = [];

    /// <summary>The longest message in characters; null where none is known.</summary>
    public int? MaxMessageLength { get; init; }

    public bool HasCaptcha { get; init; }

    /// <summary>Why the form's facts could not be read in full; null where they could.</summary>
    public string? Problem { get; init; }
}

/// <summary>A ZIP code that touches a district.</summary>
public sealed class ZipDistrict
{
    public required string Zip { get; init; }

    /// <summary>As <see cref="Officials.District"/> writes it.</summary>
    public required string District { get; init; }

    /// <summary>The part of the ZIP area's land that lies in the district, 0 to 1; null where the source gives none.</summary>
    public double? Share { get; init; }
}

/// <summary>A district's outline.</summary>
public sealed class DistrictShape
{
    public required string District { get; init; }

    /// <summary>Well-known binary, longitude and latitude in degrees (WGS 84).</summary>
    public required byte[] Outline { get; init; }
}

/// <summary>One import: what was read, when, and what it changed. An import replaces its roster as a whole.</summary>
public sealed class Roster
{
    /// <summary>"us", "us-states/ak", or what the operator named it.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was read from.</summary>
    public required string Source { get; set; }

    /// <summary>SHA-256 over everything read, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>The day the data describes.</summary>
    public required DateOnly AsOf { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }

    /// <summary>What changed since the last import, a line each.</summary>
    public required string[] Changes { get; set; }
}
