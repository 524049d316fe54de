using Redress.Platform.Privacy;

namespace Redress.Platform.Links;

/// <summary>Links that not everybody may have, such as those to join a meeting: among the checked links they are kept encrypted, and found by a keyed hash.</summary>
internal sealed class SealedLinks(PersonalData data)
{
    private const string Mark = "sealed:";

    public static bool IsSealed(string kept) => kept.StartsWith(Mark, StringComparison.Ordinal);

    /// <param name="url">As <see cref="LinkAddress"/> spells it.</param>
    public string Key(string url) => Convert.ToHexStringLower(data.Key(url, "links.sealed"));

    public string Seal(string url) => $"{Mark}{Convert.ToBase64String(data.Encrypt(url))}";

    /// <summary>The address to ask, of a link of either kind.</summary>
    public string Open(string kept) => IsSealed(kept) ? data.Decrypt(Convert.FromBase64String(kept[Mark.Length..])) : kept;

    /// <summary>What may be shown and logged of it: of a sealed link only the site.</summary>
    public string Name(string kept) => IsSealed(kept) ? new Uri(Open(kept)).Host : kept;
}
