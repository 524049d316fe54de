namespace Redress.Domain.Petitions;

public enum PetitionStatus
{
    /// <summary>Being written; nobody else sees it.</summary>
    Draft,

    /// <summary>Its first supporters are asked for, by a link they are given.</summary>
    Sponsoring,

    /// <summary>Waits for a moderator.</summary>
    Moderation,

    /// <summary>Turned down, shown with the reason.</summary>
    Rejected,

    /// <summary>Turned down for a reason that keeps its text from being shown.</summary>
    Hidden,

    /// <summary>Can be signed.</summary>
    Open,

    /// <summary>Can no longer be signed; what becomes of it is shown.</summary>
    Closed,

    /// <summary>Closed for good, out of the lists.</summary>
    Archived,

    /// <summary>Taken down after it was open, with a public reason.</summary>
    Removed,
}
