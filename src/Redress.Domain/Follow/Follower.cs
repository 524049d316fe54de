namespace Redress.Domain.Follow;

/// <summary>How a follower is told.</summary>
public enum Channel
{
    /// <summary>By e-mail, at most once a day.</summary>
    Email,

    /// <summary>By a notification of the browser, at most once an hour.</summary>
    Push,
}

/// <summary>Somebody who follows things: one mailbox, or one browser. There is no account and no name.</summary>
public sealed class Follower
{
    public required Id<Follower> Id { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Keyed hash of the mailbox or of the browser's push address; unique.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The address, encrypted.</summary>
    public required byte[] Contact { get; set; }

    /// <summary>The language they followed in, a BCP 47 tag.</summary>
    public required string Language { get; set; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>When they were last told anything; null where never.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>News up to here are known to them.</summary>
    public DateTimeOffset SeenUntil { get; private set; }

    public ICollection<Followed> Follows { get; } = [];

    /// <param name="now">When they are told.</param>
    /// <param name="newest">When the newest of what they are told was announced: what comes in the same instant is still news.</param>
    public void Told(DateTimeOffset now, DateTimeOffset newest) => (ToldAt, SeenUntil) = (now, newest);

    /// <summary>How long there is quiet after each message.</summary>
    public static TimeSpan Quiet(Channel channel) => channel switch
    {
        Channel.Email => TimeSpan.FromHours(24),
        Channel.Push => TimeSpan.FromHours(1),
    };
}

/// <summary>One thing somebody follows.</summary>
public sealed class Followed
{
    public required Id<Follower> FollowerId { get; init; }

    /// <summary>The kind of thing: "topic".</summary>
    public required string Kind { get; init; }

    /// <summary>Which one.</summary>
    public required string Key { get; init; }

    /// <summary>What it was called when they asked.</summary>
    public required string Title { get; init; }

    /// <summary>Its page on this site.</summary>
    public required string Path { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When they pressed the button in the mail; null until then, and they get nothing.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public void Confirm(DateTimeOffset now) => ConfirmedAt ??= now;
}
