using Redress.Domain.Stories;

namespace Redress.Domain.Letters;

/// <summary>Whether a reply's words may be shown.</summary>
public enum ReplyTextStatus
{
    /// <summary>No words were given, or not for publication; none are kept.</summary>
    None,

    /// <summary>Its sender allowed it; a moderator has not looked yet.</summary>
    Waiting,

    Published,

    Declined,
}

/// <summary>What a sender told us of an official's reply to their letter.</summary>
public sealed class LetterReply
{
    public required Id<LetterReply> Id { get; init; }

    public required Id<Letter> LetterId { get; init; }

    public required Id<Story> StoryId { get; init; }

    public required string OfficialId { get; init; }

    public required DateTimeOffset ToldAt { get; set; }

    public required bool HasReplied { get; set; }

    /// <summary>The day of the reply; null where it is not known.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The official's words, kept only where the sender allowed to publish them.</summary>
    public string? Text { get; set; }

    public ReplyTextStatus TextStatus { get; private set; }

    public void Offer(string? text)
    {
        Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        TextStatus = Text is null ? ReplyTextStatus.None : ReplyTextStatus.Waiting;
    }

    public void Publish() => Become(ReplyTextStatus.Published);

    /// <summary>What is not shown is not kept.</summary>
    public void Decline()
    {
        Become(ReplyTextStatus.Declined);
        Text = null;
    }

    private void Become(ReplyTextStatus next) =>
        TextStatus = (TextStatus, next) switch
        {
            (ReplyTextStatus.Waiting, ReplyTextStatus.Published) or (ReplyTextStatus.Waiting or ReplyTextStatus.Published, ReplyTextStatus.Declined) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(LetterReply), $"{from}", $"{to}"),
        };
}
