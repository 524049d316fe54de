namespace Redress.Domain.Stories;

public enum CommentaryStatus
{
    /// <summary>Readers see it under the story.</summary>
    Shown,

    /// <summary>Its author works on it: somebody at the desk, or an invited author.</summary>
    Draft,

    /// <summary>A reader sent it and has not pressed the button in the mail yet.</summary>
    Unconfirmed,

    /// <summary>It waits for somebody at the desk.</summary>
    Submitted,

    Declined,

    /// <summary>It was shown once and is no longer.</summary>
    TakenOff,
}

public enum CommentaryOrigin
{
    Desk,
    Invited,
    Reader,
}

/// <summary>Opinion on a story, with an author and a declared viewpoint.</summary>
public sealed class Commentary
{
    public required Id<Commentary> Id { get; init; }

    public required Id<Story> StoryId { get; init; }

    public required string Title { get; set; }

    /// <summary>The name readers see, as the author chose it.</summary>
    public required string Author { get; set; }

    /// <summary>What the author argues for, in their own words.</summary>
    public required string Viewpoint { get; set; }

    /// <summary>Why this is opinion, in one sentence: what it argues, beyond what is reported.</summary>
    public string? Explainer { get; set; }

    /// <summary>Paragraphs separated by a blank line; plain text.</summary>
    public required string Text { get; set; }

    /// <summary>Numbers of the story's sentences it argues about.</summary>
    public int[] Cites { get; set; } = [];

    /// <summary>BCP 47 tag of what it is written in; null where unknown.</summary>
    public string? Language { get; set; }

    /// <summary>In the order in which they came to be shown.</summary>
    public int Position { get; set; }

    public CommentaryStatus Status { get; private set; }

    public CommentaryOrigin Origin { get; init; }

    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>The author's e-mail address, encrypted; null for what the desk writes, and once it is no longer needed.</summary>
    public byte[]? Contact { get; set; }

    /// <summary>The author's own name, encrypted, which only the desk sees.</summary>
    public byte[]? RealName { get; set; }

    /// <summary>What the editor asked the author to change.</summary>
    public string? EditorNote { get; private set; }

    /// <summary>How often it was handed in; each time the author's private link becomes another one.</summary>
    public int Round { get; private set; }

    public static Commentary Begin(Id<Story> story, CommentaryOrigin origin, CommentaryStatus status, DateTimeOffset now) => new()
    {
        Id = Id<Commentary>.New(now),
        StoryId = story,
        Title = "",
        Author = "",
        Viewpoint = "",
        Text = "",
        Origin = origin,
        Status = status,
        AddedAt = now,
    };

    /// <param name="position">After those that are shown already.</param>
    public void Show(int position)
    {
        Become(CommentaryStatus.Shown);
        (Position, EditorNote) = (position, null);
    }

    public void TakeOff() => Become(CommentaryStatus.TakenOff);

    public void Submit()
    {
        Become(CommentaryStatus.Submitted);
        Round++;
    }

    /// <param name="note">What the author is asked to change.</param>
    public void Return(string note)
    {
        Become(CommentaryStatus.Draft);
        EditorNote = note;
    }

    public void Decline() => Become(CommentaryStatus.Declined);

    private void Become(CommentaryStatus next) =>
        Status = (Status, next) switch
        {
            (CommentaryStatus.Draft or CommentaryStatus.Unconfirmed, CommentaryStatus.Submitted) or
            (CommentaryStatus.Draft or CommentaryStatus.Submitted or CommentaryStatus.Declined or CommentaryStatus.TakenOff, CommentaryStatus.Shown) or
            (CommentaryStatus.Submitted, CommentaryStatus.Draft or CommentaryStatus.Declined) or
            (CommentaryStatus.Draft, CommentaryStatus.Declined) or
            (CommentaryStatus.Shown, CommentaryStatus.TakenOff) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(Commentary), $"{from}", $"{to}"),
        };
}
