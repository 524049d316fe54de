namespace Redress.Domain.Moderation;

/// <summary>Why a person may not decide a case.</summary>
public enum DecisionBar
{
    /// <summary>There is nothing to decide any more.</summary>
    Closed,

    /// <summary>The person submitted it.</summary>
    OwnSubmission,

    /// <summary>The person decided at an earlier step; a second look and an appeal are for somebody else.</summary>
    DecidedBefore,

    /// <summary>Somebody else is at it.</summary>
    ClaimedByOther,
}
