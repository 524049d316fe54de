using Redress.Reading.Sentences;

namespace Redress.Reading.Phrases;

/// <summary>The words of one sentence.</summary>
internal sealed record SentenceWords(Sentence Sentence, IReadOnlyList<Word> Words)
{
    public int Count => Words.Count;

    public Word this[int i] => Words[i];

    /// <summary>The text of the word at <paramref name="i"/>; empty outside the sentence.</summary>
    public string At(int i) => i >= 0 && i < Words.Count ? Words[i].Text : "";

    public bool IsQuestion => Sentence.Text.AsSpan().TrimEnd("\"'”’») ") is [.., '?'];

    /// <summary>The words of every sentence, in one pass over the tokens and quotes.</summary>
    public static IReadOnlyList<SentenceWords> Of(string text, IReadOnlyList<Sentence> sentences, Token[] tokens, IReadOnlyList<Quote> quotes)
    {
        var all = new SentenceWords[sentences.Count];
        var token = 0;
        var quote = 0;

        for (var s = 0; s < all.Length; s++)
        {
            var words = new List<Word>(sentences[s].Text.Length / 5);

            for (; token < tokens.Length && tokens[token].Sentence == s; token++)
            {
                while (quote < quotes.Count && quotes[quote].End <= tokens[token].Start)
                {
                    quote++;
                }

                Add(words, text, tokens[token], quote < quotes.Count && tokens[token].Start >= quotes[quote].Start);
            }

            all[s] = new SentenceWords(sentences[s], words);
        }

        return all;
    }

    /// <summary>Lower case with straight apostrophes, in one copy.</summary>
    private static string Lower(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (lower, from) =>
    {
        from.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
    });

    private static void Add(List<Word> words, string text, in Token token, bool quoted)
    {
        var lower = Lower(text.AsSpan(token.Start, token.End - token.Start));
        var (first, second, split) = token.Shape is TokenShape.Mark ? (lower, null, 0) : Contraction.Open(lower, words.Count > 0 ? words[^1].Text : null);

        if (second is null)
        {
            words.Add(new Word(first, token.Start, token.End, token.Class, token.Shape, quoted));
            return;
        }

        words.Add(new Word(first, token.Start, token.Start + split, Lexicon.ClassOf(first), token.Shape, quoted));
        words.Add(new Word(second, token.Start + split, token.End, Lexicon.ClassOf(second), TokenShape.Lower, quoted));
    }
}
