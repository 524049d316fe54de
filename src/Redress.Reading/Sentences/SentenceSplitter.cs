namespace Redress.Reading.Sentences;

/// <summary>Splits a text into numbered sentences, in time linear in its length.</summary>
/// <remarks>
/// The sentences cover every character that is not white space, in order and without overlap. A paragraph ends at a blank
/// line. Rules first made for English hold for other European scripts; full stops of CJK, Arabic, Devanagari, Armenian and
/// Ethiopic end a sentence too.
/// </remarks>
public static class SentenceSplitter
{
    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;

        foreach (var (start, end) in Paragraphs.Of(text))
        {
            paragraph++;
            SplitParagraph(text, start, end, paragraph, sentences);
        }

        return sentences;
    }

    private static void SplitParagraph(string text, int start, int end, int paragraph, List<Sentence> sentences)
    {
        var first = start;

        for (var i = start; i < end;)
        {
            var cut = SentenceBoundary.After(text, first, i, end);

            if (cut < 0)
            {
                i++;
                continue;
            }

            sentences.Add(new Sentence(sentences.Count + 1, paragraph, first, cut, text[first..cut]));
            first = SkipSpace(text, cut, end);
            i = first;
        }

        if (first < end)
        {
            sentences.Add(new Sentence(sentences.Count + 1, paragraph, first, end, text[first..end]));
        }
    }

    private static int SkipSpace(string text, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }
}
