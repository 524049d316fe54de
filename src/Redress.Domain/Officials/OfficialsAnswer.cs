namespace Redress.Domain.Officials;

public enum AnswerStatus
{
    /// <summary>Every post is certain.</summary>
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

    /// <summary>The data ends before the day asked for.</summary>
    Unknown,
}

/// <summary>Who represents a place, as far as it is certain, and what must be asked to know the rest.</summary>
/// <param name="Zip">Five digits.</param>
/// <param name="Status">What is known.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="Posts">Only what is certain for this reader.</param>
/// <param name="Candidates">The districts that remain possible.</param>
public sealed record OfficialsAnswer(
    string Zip, AnswerStatus Status, string Message, IReadOnlyList<PostAnswer> Posts, IReadOnlyList<DistrictCandidate> Candidates);

/// <summary>A certain post, and who holds it.</summary>
public sealed record PostAnswer(string Post, PostStatus Status, string? Person, string? Name);

/// <summary>A district that remains possible; nobody where its seat is vacant.</summary>
/// <param name="District">As <see cref="Officials.District"/> writes it.</param>
/// <param name="Person">Who holds it.</param>
/// <param name="Name">Their name.</param>
/// <param name="Share">The part of the ZIP area's land in it, 0 to 1; null where unknown.</param>
public sealed record DistrictCandidate(string District, string? Person, string? Name, double? Share);
