using Redress.Domain;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Fraud;

/// <summary>What is known of an attempt to sign. Whether the address has signed before is not part of it, so no answer can tell.</summary>
internal sealed record SigningEvidence
{
    public required Id<Petition> Petition { get; init; }

    public required EmailAddress Address { get; init; }

    /// <summary>Keyed hash of the address.</summary>
    public required byte[] EmailKey { get; init; }

    /// <summary>Null where the network cannot be told.</summary>
    public string? Network { get; init; }

    /// <summary>Comes from the form of a page, not from a program.</summary>
    public required bool IsForm { get; init; }

    /// <summary>How long after its page was made the form came back; null without a mark of ours.</summary>
    public TimeSpan? FormAge { get; init; }

    /// <summary>The task that was given before is solved.</summary>
    public bool HasWorked { get; init; }

    /// <summary>The person has seen the task and chose to wait instead; programs cannot see it, so they always do.</summary>
    public bool Waits { get; init; }
}

/// <summary>What is done about an attempt to sign.</summary>
internal abstract record Verdict
{
    /// <param name="Hold">What it will be held for once it is confirmed; null where nothing speaks against it.</param>
    /// <param name="After">How long the mail waits.</param>
    public sealed record Pass(HoldReason? Hold, TimeSpan After) : Verdict;

    /// <summary>A task to be solved first, or a wait.</summary>
    public sealed record Challenge(int Bits) : Verdict;

    /// <summary>A flood from one network of which next to nothing does the work.</summary>
    public sealed record TooMany : Verdict;
}
