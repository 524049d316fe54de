namespace Redress.Domain.Organizations;

public enum OrganizationStatus
{
    /// <summary>Submitted; whoever did has not pressed the button in the mail yet.</summary>
    Unconfirmed,
    Waiting,
    Published,
    Declined,
    TakenDown,
    Merged,
}

/// <summary>A group people can support, join or work with.</summary>
public sealed class Organization
{
    public required Id<Organization> Id { get; init; }

    /// <summary>The last part of its address, <c>/organizations/{slug}</c>; unique and never changed.</summary>
    public required string Slug { get; init; }

    public string Name { get; private set; } = "";

    public string About { get; private set; } = "";

    public string? Website { get; private set; }

    public string? Donate { get; private set; }

    public string? Volunteer { get; private set; }

    public string? Join { get; private set; }

    public string? Country { get; private set; }

    public string? State { get; private set; }

    public string? Zip { get; private set; }

    public string? RegistrationNumber { get; private set; }

    public string? Register { get; private set; }

    public ICollection<OrganizationTopic> Topics { get; } = [];

    public OrganizationStatus Status { get; private set; }

    public required DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When somebody at the desk last held it against what is public elsewhere; null where nobody has, or what they looked at has changed since.</summary>
    public DateTimeOffset? VerifiedAt { get; private set; }

    public string? VerifiedBy { get; private set; }

    /// <summary>What they looked at, in their words.</summary>
    public string? Verified { get; private set; }

    /// <summary>The one that stands for both.</summary>
    public Id<Organization>? MergedInto { get; private set; }

    /// <summary>Whoever submitted it, encrypted, until they have confirmed.</summary>
    public byte[]? SubmitterAddress { get; set; }

    /// <summary>Part of the sample content, marked as such and removable at once.</summary>
    public bool IsSample { get; init; }

    /// <summary>Counts changes: of two people who change one organization at once, one is told.</summary>
    public int Version { get; private set; }

    public OrganizationFacts Facts => new(Name, About, [.. Topics.Select(topic => topic.TopicId).Order(StringComparer.Ordinal)])
    {
        Website = Website,
        Donate = Donate,
        Volunteer = Volunteer,
        Join = Join,
        Country = Country,
        State = State,
        Zip = Zip,
        RegistrationNumber = RegistrationNumber,
        Register = Register,
    };

    public static Organization Of(string slug, OrganizationFacts facts, DateTimeOffset now, bool isSample = false)
    {
        var organization = new Organization { Id = Id<Organization>.New(now), Slug = slug, AddedAt = now, IsSample = isSample };
        organization.Write(facts, now);
        return organization;
    }

    /// <summary>Puts new facts in the place of the old. What was verified must be looked at again where it changed: the name, the register, where money goes.</summary>
    public void Write(OrganizationFacts facts, DateTimeOffset now)
    {
        if ((Name, Register, RegistrationNumber, Donate) != (facts.Name, facts.Register, facts.RegistrationNumber, facts.Donate))
        {
            (VerifiedAt, VerifiedBy, Verified) = (null, null, null);
        }

        (Name, About) = (facts.Name, facts.About);
        (Website, Donate, Volunteer, Join) = (facts.Website, facts.Donate, facts.Volunteer, facts.Join);
        (Country, State, Zip) = (facts.Country, facts.State, facts.Zip);
        (RegistrationNumber, Register) = (facts.RegistrationNumber, facts.Register);

        foreach (var gone in Topics.Where(topic => !facts.Topics.Contains(topic.TopicId, StringComparer.Ordinal)).ToList())
        {
            Topics.Remove(gone);
        }

        foreach (var added in facts.Topics.Except(Topics.Select(topic => topic.TopicId).ToList(), StringComparer.Ordinal).ToList())
        {
            Topics.Add(new OrganizationTopic { OrganizationId = Id, TopicId = added });
        }

        Changed(now);
    }

    public void Verify(string what, string by, DateTimeOffset now)
    {
        (Verified, VerifiedBy, VerifiedAt) = (what, by, now);
        Changed(now);
    }

    /// <summary>Whoever submitted it has confirmed their address.</summary>
    public void Submit(DateTimeOffset now) => Become(OrganizationStatus.Waiting, now);

    public void Publish(DateTimeOffset now)
    {
        Become(OrganizationStatus.Published, now);
        PublishedAt ??= now;
    }

    public void Decline(DateTimeOffset now) => Become(OrganizationStatus.Declined, now);

    public void TakeDown(DateTimeOffset now) => Become(OrganizationStatus.TakenDown, now);

    public void MergeInto(Organization other, DateTimeOffset now)
    {
        Become(OrganizationStatus.Merged, now);
        MergedInto = other.Id;
    }

    private void Become(OrganizationStatus next, DateTimeOffset now)
    {
        Status = (Status, next) switch
        {
            (OrganizationStatus.Unconfirmed, OrganizationStatus.Waiting or OrganizationStatus.Published) or
            (OrganizationStatus.Waiting, OrganizationStatus.Published or OrganizationStatus.Declined) or
            (OrganizationStatus.Declined, OrganizationStatus.Published) or
            (OrganizationStatus.Published, OrganizationStatus.TakenDown or OrganizationStatus.Merged) or
            (OrganizationStatus.TakenDown, OrganizationStatus.Published or OrganizationStatus.Merged) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(Organization), $"{from}", $"{to}"),
        };
        Changed(now);
    }

    private void Changed(DateTimeOffset now)
    {
        ChangedAt = now;
        Version++;
    }
}

/// <summary>A topic an organization works on.</summary>
public sealed class OrganizationTopic
{
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The id of its topic pack.</summary>
    public required string TopicId { get; init; }
}
