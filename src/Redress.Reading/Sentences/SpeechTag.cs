using System.Collections.Frozen;

namespace Redress.Reading.Sentences;

/// <summary>Recognizes the words after a quoted question that still belong to its sentence: <c>"Why?" Ms. Lee asked.</c></summary>
internal static class SpeechTag
{
    private const int MostWords = 5;

    private static readonly FrozenSet<string> Verbs = WordList.Of(
        "said says asked asks added wrote writes replied responded tweeted exclaimed demanded wondered shouted yelled cried quipped joked continued told answered declared",
        StringComparer.Ordinal);

    public static bool StartsAt(string text, int i, int end)
    {
        if (!char.IsUpper(text[i]))
        {
            return false;
        }

        for (var words = 0; words < MostWords && i < end; words++)
        {
            var j = i;

            while (j < end && (char.IsLetter(text[j]) || text[j] is '.' or '\'' or '’' or '-'))
            {
                j++;
            }

            var word = text.AsSpan(i, j - i).TrimEnd('.');

            if (Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return words > 0;
            }

            if (word.IsEmpty || j >= end || text[j] is not ' ')
            {
                return false;
            }

            i = j + 1;
        }

        return false;
    }
}
