namespace Redress.Stories.Show;

/// <summary>Which way a language is written.</summary>
internal static class WritingDirection
{
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi",
        "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm",
    };

    /// <param name="tag">A BCP 47 tag; a script subtag (<c>az-Arab</c>) decides before the language.</param>
    public static string Of(string tag)
    {
        var parts = tag.Split('-');
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == 4);
        return RightToLeft.Contains(script ?? parts[0]) ? "rtl" : "ltr";
    }
}
