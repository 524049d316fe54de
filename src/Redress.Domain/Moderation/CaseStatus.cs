namespace Redress.Domain.Moderation;

/// <summary>Where a submission stands.</summary>
public enum CaseStatus
{
    /// <summary>Nobody has decided yet.</summary>
    Waiting,

    /// <summary>One person has decided, another one has to look before it takes effect.</summary>
    SecondLook,

    Approved,

    Rejected,

    /// <summary>Rejected, and the submitter asks for it to be looked at again by somebody else.</summary>
    Appealed,

    /// <summary>Taken back by the submitter before it was decided.</summary>
    Withdrawn,
}
