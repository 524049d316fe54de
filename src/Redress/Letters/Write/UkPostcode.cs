using System.Text.RegularExpressions;

namespace Redress.Letters.Write;

/// <summary>A postcode of the United Kingdom, whose representatives another service knows.</summary>
internal static partial class UkPostcode
{
    /// <summary>Stands for "whoever the other service finds" where an official's id stands otherwise.</summary>
    public const string Recipient = "hand-off:writetothem";

    /// <returns>The postcode as it is written; null for anything else.</returns>
    public static string? Read(string? text) =>
        Form().Match((text ?? "").Trim().ToUpperInvariant()) is { Success: true } match ? $"{match.Groups["out"].Value} {match.Groups["in"].Value}" : null;

    /// <summary>Where WriteToThem (mySociety) names the representatives of a postcode.</summary>
    public static string Address(string postcode) => $"https://www.writetothem.com/who?pc={Uri.EscapeDataString(postcode)}";

    [GeneratedRegex(@"\A(?<out>[A-Z]{1,2}[0-9][A-Z0-9]?)\s*(?<in>[0-9][A-Z]{2})\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
