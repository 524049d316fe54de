using Redress.Domain.Newsroom;

namespace Redress.Domain.Stories;

public enum StoryStatus
{
    Arrived,
    Dismissed,
    Published,
    Unpublished,
}

/// <summary>One article as reported. Its text is kept unchanged and hashed; what a reader sees of it is the brief.</summary>
public sealed class Story
{
    public required Id<Story> Id { get; init; }

    /// <summary>The last part of its address, <c>/stories/{slug}</c>; unique and never changed.</summary>
    public required string Slug { get; init; }

    public required string Headline { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    /// <summary>When the publisher published it; null where the source does not say.</summary>
    public Reported? Reported { get; init; }

    /// <summary>Where it can be read; null for pasted text.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag; null where unknown.</summary>
    public string? Language { get; init; }

    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, lower-case hexadecimal: two stories with one hash are exact duplicates.</summary>
    public required string TextHash { get; init; }

    /// <summary>One line that stands for the brief at the top of the page and in lists.</summary>
    public string? Summary { get; set; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public StoryStatus Status { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Stories about the same event share it.</summary>
    public required Id<EventThread> ThreadId { get; set; }

    public Id<Source>? SourceId { get; init; }

    /// <summary>Part of the sample content, marked as such and removable at once.</summary>
    public bool IsSample { get; init; }

    public ICollection<StorySentence> Sentences { get; } = [];

    public ICollection<BriefLine> Lines { get; } = [];

    public ICollection<StoryTopic> Topics { get; } = [];

    public ICollection<Commentary> Commentaries { get; } = [];

    /// <summary>What was changed after it was published, for readers to see.</summary>
    public ICollection<Correction> Corrections { get; } = [];

    /// <summary>When it is to be published by itself; null where nobody set a time.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>Why it was taken down, told to readers.</summary>
    public string? UnpublishedBecause { get; private set; }

    /// <summary>The name of the editor who reviews it; null where nobody took it yet.</summary>
    public string? Reviewer { get; set; }

    /// <summary>When its source was last fetched again; null before the first time.</summary>
    public DateTimeOffset? SourceCheckedAt { get; private set; }

    /// <summary>Why the source could not be read then, in a sentence; null where it could.</summary>
    public string? SourceProblem { get; private set; }

    /// <summary>Hash of the text the source had when it could last be read, where that is no longer <see cref="Text"/>.</summary>
    public string? SourceHash { get; private set; }

    /// <summary>Whether every line was checked against its source, which publishing at the desk waits for.</summary>
    public bool IsChecked => Lines.All(line => line.IsChecked);

    public void Publish(DateTimeOffset now)
    {
        Become(StoryStatus.Published);
        PublishedAt ??= now;
        (PublishAt, UnpublishedBecause) = (null, null);
    }

    /// <summary>Publishes it by itself at a later time.</summary>
    /// <exception cref="IllegalTransitionException">It is published.</exception>
    public void PublishLater(DateTimeOffset at) =>
        PublishAt = Status is StoryStatus.Published ? throw new IllegalTransitionException(nameof(Story), $"{Status}", "Scheduled") : at;

    public void CancelPublishing() => PublishAt = null;

    /// <param name="because">Told to readers.</param>
    public void Unpublish(string? because = null)
    {
        Become(StoryStatus.Unpublished);
        UnpublishedBecause = because;
    }

    public void Dismiss()
    {
        Become(StoryStatus.Dismissed);
        PublishAt = null;
    }

    /// <summary>Undoes <see cref="Dismiss"/>.</summary>
    public void TakeBack() => Become(StoryStatus.Arrived);

    /// <summary>
    /// Compares it with what its source says now. A line becomes stale where a sentence it rests on is no longer there; once an editor has
    /// dealt with that, it stays so until the source changes again. A sentence that is back as it was makes its lines good again.
    /// </summary>
    /// <param name="textHash">Of the text the source has now.</param>
    /// <param name="sentenceHashes">Of the sentences it has now.</param>
    /// <param name="now">When it was fetched.</param>
    public void CompareWithSource(string textHash, IReadOnlySet<string> sentenceHashes, DateTimeOffset now)
    {
        var hasChanged = textHash != (SourceHash ?? TextHash);
        (SourceCheckedAt, SourceProblem, SourceHash) = (now, null, textHash == TextHash ? null : textHash);

        foreach (var sentence in Sentences)
        {
            sentence.GoneSince = sentenceHashes.Contains(sentence.Hash) ? null : sentence.GoneSince ?? now;
        }

        var gone = Sentences.Where(sentence => sentence.GoneSince is not null).Select(sentence => sentence.N).ToHashSet();

        foreach (var line in Lines)
        {
            var isBacked = !line.Cites.Any(gone.Contains);
            line.StaleSince = isBacked ? null : hasChanged ? line.StaleSince ?? now : line.StaleSince;
        }
    }

    /// <summary>A source that cannot be read has not changed its mind: no line becomes stale by it.</summary>
    /// <param name="why">One sentence for a person.</param>
    /// <param name="now">When it was tried.</param>
    public void SourceNotRead(string why, DateTimeOffset now) => (SourceCheckedAt, SourceProblem) = (now, why);

    private void Become(StoryStatus next) =>
        Status = (Status, next) switch
        {
            (StoryStatus.Arrived or StoryStatus.Dismissed or StoryStatus.Unpublished, StoryStatus.Published) or
            (StoryStatus.Arrived, StoryStatus.Dismissed) or
            (StoryStatus.Dismissed, StoryStatus.Arrived) or
            (StoryStatus.Published, StoryStatus.Unpublished) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(Story), $"{from}", $"{to}"),
        };
}
