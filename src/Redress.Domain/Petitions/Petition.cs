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

    /// <summary>The account that looks after it; null for one that a reader started.</summary>
    public Guid? OwnerId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public PetitionStatus Status { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>No signature counts that is confirmed at or after this instant.</summary>
    public DateTimeOffset? ClosesAt { get; set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>As the other rules for signers, fixed once it was open.</summary>
    public RegionRule RegionRule { get; set; }

    /// <summary>Postal code of the state whose people may sign, where <see cref="RegionRule"/> is <see cref="RegionRule.State"/>.</summary>
    public string? State { get; set; }

    /// <summary>Whether two people may sign with one e-mail address, told apart by their names.</summary>
    public bool AllowsSharedAddresses { get; set; }

    /// <summary>Whether signers may have their names shown on the page.</summary>
    public bool ShowsNames { get; set; } = true;

    /// <summary>Whether names and ZIP codes are handed to the addressee; signers are told so before they sign.</summary>
    public bool DeliversNames { get; set; } = true;

    /// <summary>How many sponsors it needs before a moderator looks at it.</summary>
    public int SponsorsNeeded { get; set; }

    /// <summary>Part of the sample content, marked as such and removable at once.</summary>
    public bool IsSample { get; init; }

    /// <summary>Number of the version that is signed now.</summary>
    public int Version { get; private set; }

    /// <summary>Code of the reason it was turned down for.</summary>
    public string? RejectedFor { get; private set; }

    /// <summary>What the moderator adds to that reason.</summary>
    public string? RejectionNote { get; private set; }

    /// <summary>Why it was taken down, for everybody to read.</summary>
    public string? RemovedBecause { get; private set; }

    public ICollection<PetitionVersion> Versions { get; } = [];

    public ICollection<Milestone> Milestones { get; } = [];

    public ICollection<PetitionOutcome> Outcomes { get; } = [];

    /// <summary>The text that is signed now; the versions must be loaded.</summary>
    public PetitionVersion Text => Versions.First(version => version.Number == Version);

    /// <summary>Since when its addressee owes a response: the first milestone that was reached, or the end of signing. Null before, and once there is one. Milestones and outcomes must be loaded.</summary>
    public DateTimeOffset? AwaitsResponseSince =>
        OpenedAt is null || Outcomes.Any(outcome => outcome.Kind is OutcomeKind.Response) ? null
            : Milestones.Select(milestone => milestone.ReachedAt).Append(ClosedAt).Where(at => at is not null).Min();

    /// <summary>Puts a text in the place of the old one, which stays as what its signers signed. Nobody could sign it yet: then the new one replaces it.</summary>
    public PetitionVersion Write(string title, string ask, string? background, string addressee, DateTimeOffset now)
    {
        if (OpenedAt is null && Version > 0)
        {
            Text.Rewrite(title, ask, background, addressee, now);
            return Text;
        }

        var text = new PetitionVersion(Id, ++Version, title, ask, background, addressee, now);
        Versions.Add(text);
        return text;
    }

    public void SeekSponsors() => Become(PetitionStatus.Sponsoring);

    public void Submit() => Become(PetitionStatus.Moderation);

    /// <summary>Sends it back to whoever wrote it.</summary>
    public void Return() => Become(PetitionStatus.Draft);

    /// <summary>Turns it down for a reason that is published with it.</summary>
    public void Reject(string reason, string? note)
    {
        Become(PetitionStatus.Rejected);
        (RejectedFor, RejectionNote) = (reason, note);
    }

    /// <summary>Turns it down for a reason that keeps its text from being shown.</summary>
    public void Hide(string reason, string? note)
    {
        Become(PetitionStatus.Hidden);
        (RejectedFor, RejectionNote) = (reason, note);
    }

    public void Open(DateTimeOffset now)
    {
        Become(PetitionStatus.Open);
        OpenedAt = now;
        (RejectedFor, RejectionNote) = (null, null);
    }

    public void Close(DateTimeOffset now)
    {
        Become(PetitionStatus.Closed);
        ClosedAt = now;
    }

    public void Archive() => Become(PetitionStatus.Archived);

    /// <summary>Takes it down after it was open; the reason is public, and its address stays reserved.</summary>
    public void Remove(DateTimeOffset now, string because)
    {
        Become(PetitionStatus.Removed);
        ClosedAt ??= now;
        RemovedBecause = because;
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
