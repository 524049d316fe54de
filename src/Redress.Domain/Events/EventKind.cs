namespace Redress.Domain.Events;

/// <summary>What people meet for.</summary>
public enum EventKind
{
    /// <summary>Officials answer the public's questions.</summary>
    TownHall,

    Vigil,

    /// <summary>A group reads and discusses a story with its study kit.</summary>
    StudyGroup,

    /// <summary>People call their officials' offices together.</summary>
    CallParty,

    Gathering,

    Meeting,
}
