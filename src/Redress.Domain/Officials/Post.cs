namespace Redress.Domain.Officials;

/// <summary>A seat, which exists without a holder.</summary>
public sealed class Post
{
    /// <summary>The body and the seat: <c>us-senate:SD</c> (two seats share it), <c>us-house:AL-4</c>, <c>us-ak-lower:14</c>.</summary>
    public required string Id { get; init; }

    public required string Roster { get; init; }

    /// <summary>The body the seat belongs to: "United States Senate".</summary>
    public required string Body { get; init; }

    /// <summary>How a holder is addressed: Senator, Representative, Delegate, Resident Commissioner, Governor.</summary>
    public required string Title { get; init; }

    /// <summary>The area in words: "Alabama, district 4".</summary>
    public required string Area { get; init; }

    /// <summary>Open Civic Data division id; null where the source gives none.</summary>
    public string? DivisionId { get; init; }

    /// <summary>How many people hold it at once; 0 where the source lists only seats that are held.</summary>
    public required int Seats { get; init; }

    /// <summary>The two-letter code of the state or territory it lies in; null elsewhere and for the whole country.</summary>
    public string? State => Jurisdiction.OfDivision(DivisionId)?.Code;
}
