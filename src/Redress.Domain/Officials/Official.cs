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
