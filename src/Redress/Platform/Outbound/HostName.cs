using System.Globalization;
using System.Net;
using System.Text;

namespace Redress.Platform.Outbound;

/// <summary>The host part of a URL as a browser would understand it (WHATWG URL), so that no spelling hides an address.</summary>
/// <param name="Ascii">Lower case, in A-labels, without a trailing dot; an IPv6 address stands in brackets.</param>
/// <param name="Addresses">Every address a numeric host can be read as; empty for a name.</param>
internal sealed record HostName(string Ascii, IReadOnlyList<IPAddress> Addresses)
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = true };

    /// <returns><see langword="null"/> where no browser would accept it.</returns>
    public static HostName? Parse(string written)
    {
        if (written is ['[', .. var literal, ']'])
        {
            return !literal.Contains('%', StringComparison.Ordinal) && IPAddress.TryParse(literal, out var v6) ? new($"[{v6}]", [v6]) : null;
        }

        if (ToAscii(written) is not { } ascii)
        {
            return null;
        }

        var labels = ascii.Split('.');
        return labels[^1].All(char.IsAsciiDigit) || labels[^1].StartsWith("0x", StringComparison.Ordinal)
            ? Numeric(labels)
            : new(ascii, []);
    }

    private static string? ToAscii(string written)
    {
        try
        {
            var name = Uri.UnescapeDataString(written).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            name = Idn.GetAscii(name.Replace('。', '.')).ToLowerInvariant();
            name = name.EndsWith('.') ? name[..^1] : name;
            return name.Length is > 0 and <= 253 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') ? name : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>inet_aton's forms: 1 to 4 parts, each decimal, octal (leading 0) or hexadecimal. Leading zeros are also read as decimal, as some programs do.</summary>
    private static HostName? Numeric(string[] parts)
    {
        if (parts.Length > 4 || Address(parts, octal: true) is not { } address)
        {
            return null;
        }

        var decimalReading = Address(parts, octal: false);
        return new(address.ToString(), decimalReading is null || decimalReading.Equals(address) ? [address] : [address, decimalReading]);
    }

    private static IPAddress? Address(string[] parts, bool octal)
    {
        ulong value = 0;

        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            var room = isLast ? 8 * (4 - i) : 8;

            if (Number(parts[i], octal) is not { } number || number >= 1UL << room)
            {
                return null;
            }

            value |= isLast ? number : number << (8 * (3 - i));
        }

        return new IPAddress([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
    }

    private static ulong? Number(string part, bool octal)
    {
        if (part.Length is 0 or > 32)
        {
            return null;
        }

        var (digits, numberBase) = part switch
        {
            ['0', 'x', .. var hex] => (hex, 16u),
            ['0', .. var rest] when octal && rest.Length > 0 => (rest, 8u),
            _ => (part, 10u),
        };

        ulong value = 0;

        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit) || Convert.ToUInt32(digit.ToString(), 16) is var d && d >= numberBase)
            {
                return null;
            }

            value = Math.Min((value * numberBase) + Convert.ToUInt32(digit.ToString(), 16), uint.MaxValue + 1UL);
        }

        return value;
    }
}
