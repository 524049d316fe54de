namespace Redress.Moderation;

/// <summary>A capability's side of moderation, one for each kind. Changes are made to tracked entities and saved with the decision; nothing is saved here.</summary>
internal interface IModerated
{
    ModerationKind Kind { get; }

    /// <summary>What <see cref="ModerationKind.View"/> shows; null where the thing is gone.</summary>
    Task<object?> SubjectAsync(Guid subjectId, CancellationToken cancel);

    /// <summary>Makes the thing public. Also called where an appeal succeeds.</summary>
    Task ApprovedAsync(Guid subjectId, CancellationToken cancel);

    Task RejectedAsync(Guid subjectId, Rejection rejection, CancellationToken cancel);
}

/// <param name="Reason">Why.</param>
/// <param name="Note">The moderator's words for the submitter; null where there are none.</param>
internal sealed record Rejection(RejectionReason Reason, string? Note);
