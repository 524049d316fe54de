namespace Redress.Platform.Outbound;

/// <summary>How much one fetch may cost.</summary>
/// <param name="Time">For everything, redirects and body included.</param>
/// <param name="Bytes">Of the body after decompression.</param>
/// <param name="Redirects">Hops followed.</param>
internal sealed record OutboundLimits(TimeSpan Time, int Bytes, int Redirects)
{
    public static readonly OutboundLimits Default = new(TimeSpan.FromSeconds(10), 5 * 1024 * 1024, 3);
}
