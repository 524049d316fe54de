using System.Globalization;

namespace Redress.Domain.Petitions.Log;

/// <summary>A number as notes, proofs and addresses write it: ASCII decimal without leading zeros.</summary>
internal static class StrictNumber
{
    public static bool TryParse(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text.Length is 1 || text[0] is not '0');
}
