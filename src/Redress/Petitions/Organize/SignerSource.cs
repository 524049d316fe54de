namespace Redress.Petitions.Organize;

/// <summary>Where somebody came from who signed, as their own browser sorted it: one of six words, and never which page. Kept as sums of a day.</summary>
internal enum SignerSource
{
    /// <summary>From another page of this site.</summary>
    Site,
    Search,
    Social,
    Mail,

    /// <summary>From any other site.</summary>
    Other,

    /// <summary>Typed, or from a program that does not say: most mail programs and messengers.</summary>
    Direct,
}

internal static class SignerSources
{
    /// <summary>What a day's sum is kept as.</summary>
    public static string Counted(SignerSource source) => $"signed-from-{source.ToString().ToLowerInvariant()}";

    /// <returns>Null for what the form does not say, as without scripts.</returns>
    public static SignerSource? Read(string? word) => Enum.TryParse<SignerSource>(word, ignoreCase: true, out var source) && Enum.IsDefined(source) && !char.IsDigit(word![0]) ? source : null;
}
