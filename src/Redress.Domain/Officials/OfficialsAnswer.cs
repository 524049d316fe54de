namespace Redress.Domain.Officials;

public enum AnswerStatus
{
    /// <summary>Every post is certain, or the reader chose the one that was not.</summary>
    Found,

    /// <summary>The ZIP code lies in several states; which one must be asked before anybody is named.</summary>
    NeedsState,

    /// <summary>The ZIP code lies in several districts; the street address decides.</summary>
    NeedsAddress,

    /// <summary>A military ZIP code; the address of the home in the United States decides.</summary>
    NeedsHomeAddress,

    /// <summary>A place without a member of Congress.</summary>
    NotCovered,

    /// <summary>Nothing imported tells.</summary>
    Unknown,
}

public enum PostStatus
{
    Held,

    /// <summary>The seat exists and nobody holds it.</summary>
    Vacant,

    /// <summary>The data does not tell: it ends before the day asked for, or lists nobody for a seat it may not know.</summary>
    Unknown,
}

/// <summary>Who represents a place, as far as it is certain, and what must be asked to know the rest.</summary>
/// <param name="Zip">Five digits.</param>
/// <param name="Status">What is known.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="Posts">Only what is certain for this reader, or what they chose themselves.</param>
/// <param name="Candidates">The districts that remain possible.</param>
public sealed record OfficialsAnswer(
    string Zip, AnswerStatus Status, Sentence Message, IReadOnlyList<PostAnswer> Posts, IReadOnlyList<DistrictCandidate> Candidates)
{
    /// <summary>The states the reader must choose from; empty where the state is known.</summary>
    public IReadOnlyList<Jurisdiction> States { get; init; } = [];

    /// <summary>The state the reader lives in, where it is certain.</summary>
    public Jurisdiction? State { get; init; }

    /// <summary>What came of the street address; null where none was given, or it decided.</summary>
    public Sentence? AddressNote { get; init; }

    /// <summary>The day the data describes; null where nothing is imported.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>A post that is the reader's, and who holds it.</summary>
/// <param name="Post">As <see cref="Officials.Post.Id"/>.</param>
/// <param name="Status">Whether it is held.</param>
/// <param name="Person">Who holds it.</param>
/// <param name="Name">Their name.</param>
/// <param name="YouChose">It is theirs by their own word, not by what is known of the place.</param>
public sealed record PostAnswer(string Post, PostStatus Status, string? Person, string? Name, bool YouChose = false);

/// <summary>A district that remains possible; nobody where its seat is vacant.</summary>
/// <param name="District">As <see cref="Officials.District"/> writes it.</param>
/// <param name="Person">Who holds it.</param>
/// <param name="Name">Their name.</param>
/// <param name="Share">The part of the ZIP area's land in it, 0 to 1; null where unknown.</param>
public sealed record DistrictCandidate(string District, string? Person, string? Name, double? Share);
