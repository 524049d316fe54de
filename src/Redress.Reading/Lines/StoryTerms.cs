using System.Runtime.InteropServices;
using Redress.Reading.Phrases;
using Redress.Reading.Sentences;

namespace Redress.Reading.Lines;

/// <summary>The words a story is about, by how many of its sentences use them; the headline's count more.</summary>
internal sealed class StoryTerms
{
    private const int HeadlineWeight = 3;

    private const WordClass Function =
        WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Adverb | WordClass.Cue | WordClass.Calendar;

    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> headline;
    private readonly HashSet<string>[] own;

    public StoryTerms(string headline, IReadOnlyList<SentenceWords> sentences)
    {
        this.headline = Words(headline);
        own = [.. sentences.Select(TermsOf)];

        foreach (var term in own.SelectMany(terms => terms))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(uses, term, out _)++;
        }

        foreach (var term in this.headline.Where(uses.ContainsKey))
        {
            uses[term] += HeadlineWeight;
        }
    }

    private static HashSet<string> Words(string headline)
    {
        var sentences = SentenceSplitter.Split(headline);
        return SentenceWords.Of(headline, sentences, Tokenizer.Tokenize(headline, sentences), []).SelectMany(sentence => sentence.Words).Where(word => !word.IsMark).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The terms of one of the story's sentences, each once.</summary>
    public HashSet<string> Of(SentenceWords words) => own[words.Sentence.N - 1];

    private static HashSet<string> TermsOf(SentenceWords words) =>
        words.Words.Where(word => !word.IsMark && word.Text.Length > 2 && !word.Is(Function)).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>How much a sentence is about what the story is about, from 0 to about 1.</summary>
    public double Centrality(SentenceWords words)
    {
        var terms = Of(words);
        return terms.Count == 0 ? 0 : Math.Min(1, terms.Sum(term => uses.GetValueOrDefault(term) - 1) / (8.0 * Math.Sqrt(terms.Count)));
    }

    /// <summary>Whether the sentence is the headline again.</summary>
    public bool IsHeadline(SentenceWords words)
    {
        var spoken = words.Words.Where(word => !word.IsMark).ToList();
        return headline.Count > 2 && spoken.Count <= headline.Count + 3 && spoken.Count(word => headline.Contains(word.Text)) >= spoken.Count * 0.85;
    }
}
