namespace Redress.Platform.Outbound;

/// <summary>Whether the server may ask an address for something, and why, as a sentence for a person.</summary>
internal readonly record struct Verdict(bool Allowed, string Why)
{
    public static Verdict Allow(string why) => new(true, why);

    public static Verdict Refuse(string why) => new(false, why);
}
