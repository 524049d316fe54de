namespace Redress.Domain.Officials;

public enum ContactKind
{
    Address,
    Phone,
    Fax,
    Email,
    Website,
    Social,
}

/// <summary>One way to reach an official.</summary>
public sealed class ContactDetail
{
    public required Id<ContactDetail> Id { get; init; }

    public required string OfficialId { get; init; }

    public required ContactKind Kind { get; init; }

    public required string Value { get; init; }

    /// <summary>Which office: "Capitol", or a town; of a social account, the network.</summary>
    public required string Office { get; init; }

    /// <summary>The first day it is good for; null where the source gives none.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day it is good for; null where the source gives none.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The address of the document it was taken from; null where the source gives none.</summary>
    public string? Source { get; init; }

    public bool IsGood(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidUntil is null || day <= ValidUntil);
}
