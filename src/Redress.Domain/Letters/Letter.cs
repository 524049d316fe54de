using Redress.Domain.Stories;

namespace Redress.Domain.Letters;

/// <summary>What a reader wrote about a story to one or more of their officials. What is personal is encrypted, and goes in time.</summary>
public sealed class Letter
{
    /// <summary>The text stays so long after the letter ended.</summary>
    public static readonly TimeSpan TextKept = TimeSpan.FromDays(28);

    /// <summary>A letter to which nothing more happens ends so long after it was written; an unsent one goes then.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(14);

    /// <summary>So long after it was sent its sender may be asked for a reply.</summary>
    public static readonly TimeSpan ReplyAskedAfter = TimeSpan.FromDays(14);

    public required Id<Letter> Id { get; init; }

    public required Id<Story> StoryId { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The language the sender used the site in, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Subject, text and sender, encrypted; null once scrubbed.</summary>
    public byte[]? Content { get; set; }

    /// <summary>Street and city, encrypted; null once the letter ended: only letters need them.</summary>
    public byte[]? Home { get; set; }

    /// <summary>Stands for the sender in look-ups: a keyed hash of their address, or of name and ZIP code where they gave none.</summary>
    public required byte[] SenderKey { get; set; }

    /// <summary>When the sender pressed the confirmation.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The sender wants to be asked whether the officials replied.</summary>
    public bool WantsReplyQuestion { get; set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public ICollection<LetterRecipient> Recipients { get; } = [];

    public ICollection<Delivery> Deliveries { get; } = [];

    public ICollection<LetterLikeness> Likeness { get; } = [];

    /// <summary>Whether it was sent or reported to at least one office.</summary>
    public bool IsSent => Deliveries.Any(delivery => delivery.IsCounted);

    public void Confirm(DateTimeOffset now) => ConfirmedAt ??= now;

    /// <summary>Nothing more will be sent: the home address goes at once, the text in four weeks.</summary>
    public void End(DateTimeOffset now)
    {
        EndedAt ??= now;
        Home = null;
    }

    /// <summary>Takes out everything the sender wrote and who they are.</summary>
    public void Scrub() => (Content, Home, WantsReplyQuestion) = (null, null, false);
}

/// <summary>An official a letter is written to.</summary>
public sealed class LetterRecipient
{
    public required Id<Letter> LetterId { get; init; }

    public required string OfficialId { get; init; }

    /// <summary>From 1, in the order of the pages.</summary>
    public required int Position { get; init; }

    /// <summary>"Senator Rivera".</summary>
    public required string Name { get; init; }

    /// <summary>Two-letter code; null elsewhere.</summary>
    public string? State { get; init; }

    /// <summary>The sender said that this is their official where the ZIP code did not decide it.</summary>
    public bool YouChose { get; init; }

    /// <summary>The district they chose then; null where the ZIP code decided.</summary>
    public string? District { get; init; }
}
