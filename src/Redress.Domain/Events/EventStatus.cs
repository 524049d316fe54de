namespace Redress.Domain.Events;

public enum EventStatus
{
    /// <summary>Written by somebody whose e-mail address is not confirmed yet.</summary>
    Unconfirmed,

    /// <summary>To be looked at before it is public.</summary>
    Waiting,

    Published,

    /// <summary>Stays visible with its reason.</summary>
    Cancelled,

    /// <summary>Not approved, or taken down.</summary>
    Rejected,
}
