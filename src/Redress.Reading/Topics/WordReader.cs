namespace Redress.Reading.Topics;

/// <summary>How a word is written; a later value also meets what an earlier one asks.</summary>
internal enum Casing
{
    Any,
    Capital,
    Capitals,
}

/// <summary>
/// Reads the words of a text one by one: runs of letters and digits, without a possessive ending, abbreviations without their
/// periods.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    /// <summary>Longer runs are no words; they are cut, so that hostile text stays cheap.</summary>
    private const int Longest = 48;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Whether nothing but spaces, hyphens or quotation marks stands between this word and the one before.</summary>
    public bool FollowsOn { get; private set; }

    /// <summary>Copies the next word into <paramref name="buffer"/> and gives its length; 0 at the end.</summary>
    public int Next(scoped Span<char> buffer)
    {
        FollowsOn = _at > 0;
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            FollowsOn &= Joins(_text[_at++]);
        }

        var length = 0;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || IsAbbreviationPeriod(length)))
        {
            if (_text[_at] != '.' && length < Math.Min(Longest, buffer.Length))
            {
                buffer[length++] = _text[_at];
            }

            _at++;
        }

        SkipPossessive();
        return length;
    }

    public static Casing CasingOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return Casing.Any;
        }

        return word.Length > 1 && !word.ContainsAnyInRange('a', 'z') ? Casing.Capitals : Casing.Capital;
    }

    private static bool Joins(char between) => between is ' ' or '\u00a0' or '-' or '‐' or '‑' or '–' or '"' or '“' or '”' or '‘' or '’' or '\'';

    // In "U.S. troops" the periods stand after single letters; in "the U.S." the last one may also end the sentence.
    private readonly bool IsAbbreviationPeriod(int length) =>
        _text[_at] == '.' && length > 0 && char.IsUpper(_text[_at - 1])
        && (length == 1 || _text[_at - 2] == '.')
        && (length > 1 || (_at + 2 < _text.Length && char.IsUpper(_text[_at + 1]) && _text[_at + 2] == '.'));

    private void SkipPossessive()
    {
        if (_at + 1 < _text.Length && _text[_at] is '\'' or '’' && _text[_at + 1] is 's' or 'S'
            && (_at + 2 == _text.Length || !char.IsLetterOrDigit(_text[_at + 2])))
        {
            _at += 2;
        }
    }
}
