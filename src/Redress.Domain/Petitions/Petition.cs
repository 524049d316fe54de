using Redress.Domain.Stories;

namespace Redress.Domain.Petitions;

/// <summary>Something asked of somebody who can act, which people sign. What they sign is a <see cref="PetitionVersion"/>, which never changes.</summary>
public sealed class Petition
{
    public required Id<Petition> Id { get; init; }

    /// <summary>The last part of its address, <c>/petitions/{slug}</c>; unique and never changed.</summary>
    public required string Slug { get; init; }

    /// <summary>The story it came from; its action page shows the signing box.</summary>
    public Id<Story>? StoryId { get; init; }

    /// <summary>The account that looks after it; null for one that the desk started.</summary>
    public Guid? OwnerId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public PetitionStatus Status { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>No signature counts that is confirmed at or after this instant.</summary>
    public DateTimeOffset? ClosesAt { get; set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public RegionRule RegionRule { get; init; }

    /// <summary>Postal code of the state whose people may sign, where <see cref="RegionRule"/> is <see cref="RegionRule.State"/>.</summary>
    public string? State { get; init; }

    /// <summary>Whether two people may sign with one e-mail address, told apart by their names.</summary>
    public bool AllowsSharedAddresses { get; init; }

    /// <summary>Whether signers may have their names shown on the page.</summary>
    public bool ShowsNames { get; init; } = true;

    /// <summary>Whether names and ZIP codes are handed to the addressee; signers are told so before they sign.</summary>
    public bool DeliversNames { get; init; } = true;

    /// <summary>Part of the sample content, marked as such and removable at once.</summary>
    public bool IsSample { get; init; }

    /// <summary>Number of the version that is signed now.</summary>
    public int Version { get; private set; }

    public ICollection<PetitionVersion> Versions { get; } = [];

    public ICollection<Milestone> Milestones { get; } = [];

    /// <summary>The text that is signed now; the versions must be loaded.</summary>
    public PetitionVersion Text => Versions.First(version => version.Number == Version);

    /// <summary>Puts a new text in the place of the old one, which stays as what its signers signed.</summary>
    public PetitionVersion Write(string title, string ask, string? background, string addressee, DateTimeOffset now)
    {
        var text = new PetitionVersion { PetitionId = Id, Number = ++Version, Title = title, Ask = ask, Background = background, Addressee = addressee, CreatedAt = now };
        Versions.Add(text);
        return text;
    }

    public void SeekSponsors() => Become(PetitionStatus.Sponsoring);

    public void Submit() => Become(PetitionStatus.Moderation);

    /// <summary>Sends it back to whoever wrote it.</summary>
    public void Return() => Become(PetitionStatus.Draft);

    /// <summary>Turns it down for a reason that is published with it.</summary>
    public void Reject() => Become(PetitionStatus.Rejected);

    /// <summary>Turns it down for a reason that keeps its text from being shown.</summary>
    public void Hide() => Become(PetitionStatus.Hidden);

    public void Open(DateTimeOffset now)
    {
        Become(PetitionStatus.Open);
        OpenedAt = now;
    }

    public void Close(DateTimeOffset now)
    {
        Become(PetitionStatus.Closed);
        ClosedAt = now;
    }

    public void Archive() => Become(PetitionStatus.Archived);

    /// <summary>Takes it down after it was open; the reason is public, and its address stays reserved.</summary>
    public void Remove(DateTimeOffset now)
    {
        Become(PetitionStatus.Removed);
        ClosedAt ??= now;
    }

    private void Become(PetitionStatus next) =>
        Status = (Status, next) switch
        {
            (PetitionStatus.Draft, PetitionStatus.Sponsoring or PetitionStatus.Moderation) or
            (PetitionStatus.Sponsoring, PetitionStatus.Draft or PetitionStatus.Moderation) or
            (PetitionStatus.Moderation, PetitionStatus.Draft or PetitionStatus.Open or PetitionStatus.Rejected or PetitionStatus.Hidden) or
            (PetitionStatus.Rejected or PetitionStatus.Hidden, PetitionStatus.Moderation) or
            (PetitionStatus.Open, PetitionStatus.Closed or PetitionStatus.Removed) or
            (PetitionStatus.Closed, PetitionStatus.Archived or PetitionStatus.Removed) or
            (PetitionStatus.Archived, PetitionStatus.Removed) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(Petition), $"{from}", $"{to}"),
        };
}
