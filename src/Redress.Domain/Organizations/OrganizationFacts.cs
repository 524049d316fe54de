namespace Redress.Domain.Organizations;

/// <summary>What the directory says of an organization, checked for its form.</summary>
/// <param name="Name">As it calls itself.</param>
/// <param name="About">What it does, in a sentence or two.</param>
/// <param name="Topics">Ids of topic packs, at least one.</param>
public sealed record OrganizationFacts(string Name, string About, IReadOnlyList<string> Topics)
{
    public const int LongestName = 120;
    public const int LongestAbout = 1000;
    public const int LongestUrl = 1000;
    public const int LongestRegistration = 120;
    public const int MostTopics = 6;

    public string? Website { get; init; }

    public string? Donate { get; init; }

    public string? Volunteer { get; init; }

    public string? Join { get; init; }

    /// <summary>Two letters of ISO 3166-1; null for one that works worldwide.</summary>
    public string? Country { get; init; }

    /// <summary>Postal code of a state of the United States; null for one that works in the whole country.</summary>
    public string? State { get; init; }

    /// <summary>Five digits; null where it works in more than one place.</summary>
    public string? Zip { get; init; }

    /// <summary>Its number in a public register, where there is one.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>The register's name.</summary>
    public string? Register { get; init; }

    /// <summary>Everything it links to, in the order in which it is shown.</summary>
    public IReadOnlyList<(OrganizationLink Kind, string Url)> Links =>
        [.. new (OrganizationLink Kind, string? Url)[] { (OrganizationLink.Donate, Donate), (OrganizationLink.Volunteer, Volunteer), (OrganizationLink.Join, Join), (OrganizationLink.Website, Website) }
            .Where(link => link.Url is not null).Select(link => (link.Kind, link.Url!))];
}

public enum OrganizationLink
{
    Donate,
    Volunteer,
    Join,
    Website,
}
