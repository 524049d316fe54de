using Redress.Domain.Stories;

namespace Redress.Domain.Commitments;

/// <summary>Who said they would do what, by when, followed until evidence shows what came of it.</summary>
public sealed class Commitment
{
    private Commitment() { }

    public required Id<Commitment> Id { get; init; }

    /// <summary>The last part of its address, <c>/commitments/{slug}</c>; unique and never changed.</summary>
    public required string Slug { get; init; }

    public required Id<Story> StoryId { get; init; }

    /// <summary>The line of the brief it was taken from.</summary>
    public required Id<BriefLine> LineId { get; init; }

    public required string Who { get; set; }

    public string? Role { get; set; }

    /// <summary>The part of the address of whoever made it, <c>/people/{slug}</c>; null where the name is too general to tell two apart.</summary>
    public string? PersonSlug { get; set; }

    /// <summary>As announced, to be read after <see cref="Who"/>: "will call NATO".</summary>
    public required string What { get; set; }

    /// <summary>Numbers of the sentences of its story that hold it; never empty.</summary>
    public required int[] Cites { get; set; }

    /// <summary>When it was said: the day of the report.</summary>
    public required DateOnly SaidOn { get; init; }

    /// <summary>The last day it can be kept on; null where no day was named.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>When it was noticed that the day had passed; null before, and once there is evidence.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    public CommitmentStatus Status { get; private set; }

    public required DateTimeOffset TrackedAt { get; init; }

    /// <summary>When its status, its day or its record last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public ICollection<CommitmentChange> History { get; } = [];

    public static Commitment Track(Story story, BriefLine line, string slug, string? person, DateOnly saidOn, DateOnly? dueOn, DateTimeOffset now) => new()
    {
        Id = Id<Commitment>.New(now),
        Slug = slug,
        StoryId = story.Id,
        LineId = line.Id,
        Who = line.Who ?? "",
        Role = line.Role,
        PersonSlug = person,
        What = line.Text,
        Cites = line.Cites,
        SaidOn = saidOn,
        DueOn = dueOn,
        TrackedAt = now,
        ChangedAt = now,
    };

    /// <summary>Whether a status may follow the present one.</summary>
    public bool CanBecome(CommitmentStatus next) => (Status, next) switch
    {
        (CommitmentStatus.Open, CommitmentStatus.Kept or CommitmentStatus.Broken or CommitmentStatus.Dropped) => true,
        (CommitmentStatus.Kept, CommitmentStatus.Broken or CommitmentStatus.Open) => true,
        (CommitmentStatus.Broken, CommitmentStatus.Kept or CommitmentStatus.Open) => true,
        (CommitmentStatus.Dropped, CommitmentStatus.Kept or CommitmentStatus.Broken or CommitmentStatus.Open) => true,
        _ => false,
    };

    /// <summary>Changes the status: only evidence can.</summary>
    public void Become(CommitmentStatus next, Evidence evidence, DateTimeOffset now)
    {
        if (!CanBecome(next))
        {
            throw new IllegalTransitionException(nameof(Commitment), $"{Status}", $"{next}");
        }

        History.Add(new CommitmentChange { Id = Id<CommitmentChange>.New(now), CommitmentId = Id, From = Status, To = next, Evidence = evidence, At = now });
        (Status, OverdueAt, ChangedAt) = (next, null, now);
    }

    /// <summary>Sets the day somebody at the desk reads from the source.</summary>
    public void SetDue(DateOnly? day, DateTimeOffset now) => (DueOn, OverdueAt, ChangedAt) = (day, null, now);

    /// <summary>Marks it where its day has passed everywhere and nothing is known of it.</summary>
    /// <returns>Whether that is new.</returns>
    public bool NoticeIfOverdue(DateTimeOffset now)
    {
        if (Status is not CommitmentStatus.Open || OverdueAt is not null || DueOn is not { } day || now < EndOf(day))
        {
            return false;
        }

        (OverdueAt, ChangedAt) = (now, now);
        return true;
    }

    /// <summary>The day is over where it ends last, twelve hours behind UTC.</summary>
    private static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}

/// <summary>One change of a commitment's status, with what it rests on. Changes are only ever added.</summary>
public sealed class CommitmentChange
{
    public required Id<CommitmentChange> Id { get; init; }

    public required Id<Commitment> CommitmentId { get; init; }

    public required CommitmentStatus From { get; init; }

    public required CommitmentStatus To { get; init; }

    public required Evidence Evidence { get; init; } = null!;

    public required DateTimeOffset At { get; init; }
}
