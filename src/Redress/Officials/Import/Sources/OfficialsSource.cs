using Redress.Domain.Officials;

namespace Redress.Officials.Import.Sources;

/// <summary>Where officials are read from.</summary>
/// <param name="Kind">Whose form it has.</param>
/// <param name="Address">A folder, a file, an archive or a web address; null for the public addresses.</param>
/// <param name="Name">What the roster is called, where the source does not tell.</param>
internal sealed record OfficialsSource(RosterKind Kind, string? Address, string? Name = null)
{
    public bool IsOnTheWeb => Address is null || Uri.TryCreate(Address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
