namespace Redress.Reading.Sentences;

/// <summary>Which marks open a quotation, and which close it.</summary>
internal static class QuotationMarks
{
    /// <summary>The marks that close what the mark at <paramref name="at"/> opens; empty where it opens nothing.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">The mark.</param>
    public static string ClosedBy(string text, int at) => text[at] switch
    {
        '“' => "”\"",
        '"' => OpensByParity(text, at) ? "\"”" : "",
        '„' or '‟' => "“”\"",
        '«' => OpensBySpace(text, at) || NextIsSpace(text, at) ? "»" : "",
        '»' => OpensBySpace(text, at) ? "«" : "",
        '「' => "」",
        '『' => "』",
        '‘' => OpensBySpace(text, at) ? "’'" : "",
        '\'' => OpensBySpace(text, at) && char.IsLetter(text[at + 1]) ? "'’" : "",
        '‚' => OpensBySpace(text, at) ? "‘’" : "",
        '‹' => "›",
        _ => "",
    };

    /// <summary>Whether the mark closes rather than shortens or shows possession; only single marks are in doubt.</summary>
    public static bool Closes(string text, int start, int at)
    {
        if (text[at] is '\'' or '’' or '‘')
        {
            return at > start + 1 && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])) && !char.IsWhiteSpace(text[at - 1]) && char.ToLowerInvariant(text[at - 1]) is not 's';
        }

        // A straight mark after a space opens another quotation, unless nothing but space follows.
        return text[at] is not '"' || at == start + 1 || !char.IsWhiteSpace(text[at - 1]) || at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]);
    }

    public static bool IsSingle(char mark) => mark is '\'' or '‘' or '‚' or '‹';

    public static bool IsAny(char c) => c is '“' or '”' or '"' or '„' or '‟' or '«' or '»' or '「' or '」' or '『' or '』';

    private static bool OpensBySpace(string text, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '/' or ':' or '“' or '‘' or '…' or '>' or '„' or '«');

    /// <summary>Outside a quotation a straight mark opens one, unless it stands for inches or has nothing to open.</summary>
    private static bool OpensByParity(string text, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static bool NextIsSpace(string text, int at) => at + 1 < text.Length && text[at + 1] is '\u00a0' or '\u202f' or ' ';
}
