using Redress.Domain.Stories;

namespace Redress.Domain.Commitments;

public enum EvidenceKind
{
    /// <summary>A sentence of a published story.</summary>
    Sentence,

    /// <summary>A document on the web.</summary>
    Document,

    /// <summary>A recorded vote on the web.</summary>
    Vote,
}

/// <summary>What a change of status rests on. Its words are kept, so that the record stands when a page goes away.</summary>
public sealed class Evidence
{
    private Evidence() { }

    public required EvidenceKind Kind { get; init; }

    /// <summary>For a sentence: its story.</summary>
    public Id<Story>? StoryId { get; init; }

    /// <summary>For a sentence: its number, shown as ¶ n.</summary>
    public int? Sentence { get; init; }

    /// <summary>For a document or a vote: where it is.</summary>
    public string? Url { get; init; }

    /// <summary>The sentence, or what the document or vote is and says.</summary>
    public required string Text { get; init; }

    public static Evidence OfSentence(Id<Story> story, int n, string text) => new() { Kind = EvidenceKind.Sentence, StoryId = story, Sentence = n, Text = text };

    /// <exception cref="ArgumentException">The address is not one of the web.</exception>
    public static Evidence OfPage(EvidenceKind kind, Uri url, string text) => kind is not EvidenceKind.Sentence && url is { IsAbsoluteUri: true, Scheme: "https" or "http" }
        ? new() { Kind = kind, Url = url.AbsoluteUri, Text = text }
        : throw new ArgumentException("A document or a vote needs an address on the web.", nameof(url));
}
