namespace Redress.Domain.Events;

/// <summary>Somebody else's calendar whose events are shown here.</summary>
public sealed class CalendarFeed
{
    private CalendarFeed() { }

    public required Id<CalendarFeed> Id { get; init; }

    public required string Url { get; init; }

    /// <summary>Who publishes it, as readers see it.</summary>
    public required string Title { get; set; }

    /// <summary>The topic its events belong to; null for none.</summary>
    public string? TopicId { get; init; }

    public DateTimeOffset AddedAt { get; private init; }

    public DateTimeOffset NextPollAt { get; private set; }

    public DateTimeOffset? LastSuccessAt { get; private set; }

    /// <summary>The last failure as a sentence for a person; null after a success.</summary>
    public string? LastError { get; private set; }

    public int Failures { get; private set; }

    public string? ETag { get; private set; }

    public string? LastModified { get; private set; }

    public static CalendarFeed Follow(string url, string title, string? topic, DateTimeOffset now) =>
        new() { Id = Id<CalendarFeed>.New(now), Url = url, Title = title, TopicId = topic, AddedAt = now, NextPollAt = now };

    public void Succeeded(DateTimeOffset now, string? etag, string? lastModified, TimeSpan nextIn)
    {
        (LastSuccessAt, LastError, Failures, ETag, LastModified) = (now, null, 0, etag, lastModified);
        NextPollAt = now + nextIn;
    }

    public void Failed(DateTimeOffset now, string error, TimeSpan nextIn)
    {
        (LastError, Failures, NextPollAt) = (error, Failures + 1, now + nextIn);
    }
}
