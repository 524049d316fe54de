using Redress.Reading.People;
using Redress.Reading.Sentences;

namespace Redress.Reading.Quotes;

/// <summary>A story as the attribution of quotations sees it: tokens, their paragraphs, and which quotation they stand in.</summary>
internal sealed class Scene
{
    private readonly int[] paragraphs;
    private readonly int[] starts;

    public Scene(string text, IReadOnlyList<Sentence> sentences, Token[] tokens, Cast cast, List<Quotation> quotations)
    {
        Text = text;
        Cast = cast;
        Quotations = quotations;
        Tokens = tokens;
        QuotationOf = new int[Tokens.Length];
        paragraphs = Blocks(text, sentences);
        Bounds = new (int, int)[quotations.Count];
        starts = new int[sentences.Count + 1];
        Place();
    }

    public static Scene Of(string text, IReadOnlyList<Sentence> sentences, Cast cast) =>
        new(text, sentences, Tokenizer.Tokenize(text, sentences), cast, QuotationFinder.Find(text));

    public string Text { get; }

    public Token[] Tokens { get; }

    public Cast Cast { get; }

    public List<Quotation> Quotations { get; }

    /// <summary>Index of the quotation a token stands in, or -1.</summary>
    public int[] QuotationOf { get; }

    /// <summary>First token of each quotation, and the token after it.</summary>
    public (int First, int After)[] Bounds { get; }

    /// <summary>The number of the token's block: a paragraph, or a line where lines end with sentences.</summary>
    public int ParagraphOf(int token) => paragraphs[Tokens[token].Sentence];

    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>Whether a token is a verb of saying; "the claims" and "of calls" are nouns.</summary>
    public bool IsSaying(int token)
    {
        if (!Tokens[token].Is(WordClass.Cue))
        {
            return false;
        }

        var before = SameSentence(token - 1, token) ? Tokens[token - 1].Class : WordClass.None;
        var afterNounMarker = (before & WordClass.Determiner) != WordClass.None
            || ((before & WordClass.Preposition) != WordClass.None && (before & WordClass.Conjunction) == WordClass.None && !Word(token).EndsWith("ing") && Word(token - 1) is not "to");
        return !afterNounMarker;
    }

    /// <summary>Whether two neighboring tokens exist and stand in one sentence.</summary>
    public bool SameSentence(int a, int b) => a >= 0 && b >= 0 && a < Tokens.Length && b < Tokens.Length && Tokens[a].Sentence == Tokens[b].Sentence;

    /// <summary>Index of the first token of the token's sentence.</summary>
    public int SentenceStart(int token) => starts[Tokens[token].Sentence];

    /// <summary>Index after the last token of the token's sentence.</summary>
    public int SentenceEnd(int token) => starts[Tokens[token].Sentence + 1];

    private static int[] Blocks(string text, IReadOnlyList<Sentence> sentences)
    {
        var blocks = new int[sentences.Count];

        for (var i = 1; i < blocks.Length; i++)
        {
            var gap = text.AsSpan(sentences[i - 1].End, sentences[i].Start - sentences[i - 1].End);
            blocks[i] = blocks[i - 1] + (gap.Contains('\n') ? 1 : 0);
        }

        return blocks;
    }

    private void Place()
    {
        var q = 0;

        for (var i = 0; i < Tokens.Length; i++)
        {
            while (q < Quotations.Count && Tokens[i].Start >= Quotations[q].End)
            {
                q++;
            }

            var inside = q < Quotations.Count && Tokens[i].Start >= Quotations[q].Start;
            QuotationOf[i] = inside ? q : -1;
            starts[Tokens[i].Sentence + 1] = i + 1;

            if (inside)
            {
                Bounds[q] = (Bounds[q].After == 0 ? i : Bounds[q].First, i + 1);
            }
        }
    }
}
