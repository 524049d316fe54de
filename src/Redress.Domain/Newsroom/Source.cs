namespace Redress.Domain.Newsroom;

/// <summary>A feed or site that an editor follows.</summary>
public sealed class Source
{
    private Source() { }

    public required Id<Source> Id { get; init; }

    /// <summary>The feed's address; where an editor gave a page, the feed it links to.</summary>
    public required string Url { get; init; }

    public required string Title { get; set; }

    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>When it is to be asked next.</summary>
    public DateTimeOffset NextPollAt { get; private set; }

    public DateTimeOffset? LastSuccessAt { get; private set; }

    public DateTimeOffset? LastErrorAt { get; private set; }

    /// <summary>The last failure as a sentence for a person; null after a success.</summary>
    public string? LastError { get; private set; }

    /// <summary>Failures since the last success.</summary>
    public int Failures { get; private set; }

    /// <summary>HTTP validators of the last answer, for conditional GET.</summary>
    public string? ETag { get; private set; }

    public string? LastModified { get; private set; }

    /// <summary>Since when it is not asked; null while it is followed.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    public static Source Follow(string url, string title, DateTimeOffset now) =>
        new() { Id = Id<Source>.New(now), Url = url, Title = title, AddedAt = now, NextPollAt = now };

    public void Pause(DateTimeOffset now) => PausedAt = now;

    public void Resume(DateTimeOffset now) => (PausedAt, NextPollAt) = (null, now);

    public void Succeeded(DateTimeOffset now, string? etag, string? lastModified, TimeSpan nextIn)
    {
        (LastSuccessAt, LastError, Failures) = (now, null, 0);
        (ETag, LastModified) = (etag, lastModified);
        NextPollAt = now + nextIn;
    }

    public void Failed(DateTimeOffset now, string error, TimeSpan nextIn)
    {
        (LastErrorAt, LastError) = (now, error);
        Failures++;
        NextPollAt = now + nextIn;
    }
}
