using System.Diagnostics.CodeAnalysis;

namespace Redress.Domain.Officials;

/// <summary>A United States ZIP code: five digits. ZIP+4 and spaces are accepted and cut to five.</summary>
[SuppressMessage("Design", "CA1000", Justification = "IParsable requires static members.")]
public readonly record struct Zip : IParsable<Zip>
{
    private Zip(string digits) => Digits = digits;

    /// <summary>Five ASCII digits.</summary>
    public string Digits { get; }

    /// <summary>The first three digits: the sorting center, which mostly lies in one state.</summary>
    public string Prefix => Digits[..3];

    public static Zip Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var zip) ? zip : throw new FormatException("A ZIP code has five digits, or nine.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Zip result)
    {
        var digits = string.Concat((s ?? "").Where(c => !char.IsWhiteSpace(c)));

        if (digits.Length == 10 && digits[5] is '-' or '\u2013')
        {
            digits = digits.Remove(5, 1);
        }

        var valid = digits.Length is 5 or 9 && digits.All(char.IsAsciiDigit);
        result = valid ? new(digits[..5]) : default;
        return valid;
    }

    public override string ToString() => Digits;
}
