using Redress.Domain.Petitions;

namespace Redress.Petitions.Confirm;

/// <summary>What comes of the pressed button.</summary>
internal abstract record ConfirmAnswer
{
    /// <summary>It counts, now or already before.</summary>
    /// <param name="NewOf">The petition whose count has just gone up by it; null where it counted before.</param>
    public sealed record Counts(Petition? NewOf) : ConfirmAnswer;

    /// <summary>Confirmed, but a person looks at it first.</summary>
    public sealed record Held : ConfirmAnswer;

    /// <summary>The petition closed before.</summary>
    public sealed record Closed : ConfirmAnswer;

    /// <summary>Withdrawn by the signer, or taken out by a moderator.</summary>
    public sealed record Removed : ConfirmAnswer;

    /// <summary>Not a link of ours, or the signature is gone.</summary>
    public sealed record Unknown : ConfirmAnswer;

    /// <summary>Too much waits, or the database does not answer.</summary>
    public sealed record Busy : ConfirmAnswer;
}
