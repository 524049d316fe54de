using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Redress.Domain;

/// <summary>An e-mail address, and the one spelling that stands for its mailbox: aliases of one mailbox count once.</summary>
/// <remarks>Two addresses are equal where their <see cref="Canonical"/> forms are.</remarks>
public sealed class EmailAddress : IParsable<EmailAddress>, IEquatable<EmailAddress>
{
    // RFC 5321, 4.5.3.1.
    private const int MaxLocal = 64;
    private const int MaxLength = 254;

    private EmailAddress(string address, string canonical) => (Address, Canonical) = (address, canonical);

    /// <summary>Where mail is sent: as written, its domain in A-labels.</summary>
    public string Address { get; }

    /// <summary>Lower case, without the tags and dots that the provider ignores.</summary>
    public string Canonical { get; }

    /// <summary>The domain of <see cref="Canonical"/>.</summary>
    public string Domain => Canonical[(Canonical.LastIndexOf('@') + 1)..];

    /// <exception cref="FormatException">It is not an address mail can be sent to.</exception>
    public static EmailAddress Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var address) ? address : throw new FormatException("This is not an e-mail address.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EmailAddress result)
    {
        result = null;
        var text = IsWellFormed(s) ? s.Trim().Normalize(NormalizationForm.FormKC) : "";
        var at = text.LastIndexOf('@');

        if (at <= 0 || Unquoted(text[..at]) is not { } local || AsciiDomain(text[(at + 1)..]) is not { } domain || local.Length + domain.Length >= MaxLength)
        {
            return false;
        }

        result = new EmailAddress($"{local}@{domain}", Mailbox.Canonical(local.ToLowerInvariant(), domain));
        return true;
    }

    public bool Equals(EmailAddress? other) => other is not null && string.Equals(Canonical, other.Canonical, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as EmailAddress);

    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Address;

    /// <summary>Half a surrogate pair cannot be normalized.</summary>
    private static bool IsWellFormed([NotNullWhen(true)] string? text) => text is not null && !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    /// <summary>The local part as a dot-atom (RFC 5322, 3.2.3; beyond ASCII RFC 6532), also where it was quoted needlessly.</summary>
    private static string? Unquoted(string local)
    {
        var atom = local is ['"', .. var inside, '"'] ? inside : local;
        return atom.Length is > 0 and <= MaxLocal && atom.Split('.').All(part => part is not "" && part.All(IsAtomCharacter)) ? atom : null;
    }

    private static bool IsAtomCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal) || (c > '\u00A0' && char.IsLetterOrDigit(c)) || IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string? AsciiDomain(string domain)
    {
        try
        {
            var whole = domain.EndsWith('.') ? domain[..^1] : domain;
            var ascii = (IsPlain(whole) ? whole : new IdnMapping().GetAscii(whole)).ToLowerInvariant();
            var labels = ascii.Split('.');
            return labels.Length > 1 && ascii.Length <= 253 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Nothing in it to map or to check: neither beyond ASCII nor encoded.</summary>
    private static bool IsPlain(string domain) => Ascii.IsValid(domain) && !domain.Contains("--", StringComparison.Ordinal);

    private static bool IsLabel(string label) =>
        label is { Length: > 0 and <= 63 } and not ['-', ..] and not [.., '-'] && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-');
}
