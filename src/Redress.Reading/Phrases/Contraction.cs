namespace Redress.Reading.Phrases;

/// <summary>Opens a contraction into its two words.</summary>
internal static class Contraction
{
    /// <summary>The words of a lower-case token and where in it the second begins; a null second word means there is one word.</summary>
    public static (string First, string? Second, int Split) Open(string token, string? before)
    {
        if (token is "'s")
        {
            return (IsVerbAfter(before) ? "is" : token, null, 0);
        }

        if (token is "cannot")
        {
            return ("can", "not", 3);
        }

        if (token is "gonna")
        {
            return ("going", "to", 3);
        }

        if (token.EndsWith("n't", StringComparison.Ordinal) && token.Length > 3)
        {
            return (token switch { "won't" => "will", "can't" => "can", "shan't" => "shall", _ => token[..^3] }, "not", token.Length - 3);
        }

        return token.LastIndexOf('\'') is > 0 and var mark && Ending(token[mark..]) is { } word ? (token[..mark], word, mark) : (token, null, 0);
    }

    private static string? Ending(string ending) => ending switch
    {
        "'ll" => "will",
        "'re" => "are",
        "'ve" => "have",
        "'m" => "am",
        "'d" => "would",
        _ => null,
    };

    private static bool IsVerbAfter(string? before) => before is "he" or "she" or "it" or "that" or "there" or "what" or "who" or "how" or "where" or "here";
}
