namespace Redress.Domain.Events;

/// <summary>Where people meet in person; nothing of it is there for an event online.</summary>
/// <param name="Venue">The building or the square.</param>
/// <param name="Street">Number and street.</param>
/// <param name="City">Town.</param>
/// <param name="State">Two-letter code; null outside the United States.</param>
/// <param name="Zip">Five digits; null where there is none.</param>
public sealed record EventPlace(string? Venue, string? Street, string? City, string? State, string? Zip)
{
    public static readonly EventPlace Online = new(null, null, null, null, null);

    public bool IsOnline => Venue is null && Street is null && City is null;

    /// <summary>One line, as on an envelope; empty for an event online.</summary>
    public string Address => string.Join(", ", new[] { Street, City, $"{State} {Zip}".Trim() }.Where(part => !string.IsNullOrEmpty(part)));

    public string Line => string.Join(", ", new[] { Venue, Address }.Where(part => !string.IsNullOrEmpty(part)));
}
