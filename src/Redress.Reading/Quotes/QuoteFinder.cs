using Redress.Reading.People;
using Redress.Reading.Sentences;

namespace Redress.Reading.Quotes;

/// <summary>Finds quotations and who said them.</summary>
/// <remarks>
/// Every stretch between quotation marks is a quote; its speaker stays null where the choice among the candidates near it
/// is not sure. The choice is learned from English stories, so quotes in other languages mostly stay without one.
/// </remarks>
public static class QuoteFinder
{
    /// <summary>How sure a choice must be; set for a precision of 95 in 100 on held-out stories.</summary>
    private const double Sure = 0.64;

    /// <summary>Less is enough where a paragraph is nothing but a quotation and the one before has the same speaker.</summary>
    private const double SureToGoOn = 0.4;

    private static readonly Ranker Ranker = new(SpeakerWeights.Of);

    public static IReadOnlyList<Quote> Find(string text, IReadOnlyList<Sentence> sentences, Cast cast)
    {
        var scene = Scene.Of(text, sentences, cast);
        return Find(scene, CandidateFinder.Find(scene));
    }

    internal static IReadOnlyList<Quote> Find(Scene scene, List<Candidate> candidates)
    {
        if (scene.Quotations.Count == 0)
        {
            return [];
        }

        var choices = Ranker.Choose(scene, candidates);
        var naming = new SpeakerNaming(scene, candidates);
        return [.. scene.Quotations.Select((q, i) => QuoteOf(scene, naming, q, FirstHand(scene, candidates, choices[i]), i))];
    }

    private static Quote QuoteOf(Scene scene, SpeakerNaming naming, Quotation quotation, Ranker.Choice choice, int index)
    {
        var quote = new Quote
        {
            Text = scene.Text[quotation.Start..quotation.End],
            Start = quotation.Start,
            End = quotation.End,
            Cites = Cites(scene, index),
        };

        if (SpeakerLabel.After(scene.Text, quotation.Start, quotation.End) is var label && label > quotation.Start)
        {
            return quote with
            {
                Speaker = naming.NameOf(scene.Text[(quotation.Start + 1)..label]),
                SpeakerAsWritten = scene.Text[(quotation.Start + 1)..label],
                SpeakerStart = quotation.Start + 1,
                SpeakerEnd = label,
            };
        }

        if (choice.Candidate is null || choice.Probability < (choice.GoesOn ? SureToGoOn : Sure))
        {
            return quote;
        }

        var (start, end) = naming.Extent(choice.Candidate);

        return quote with
        {
            Speaker = naming.NameOf(choice.Candidate),
            SpeakerAsWritten = scene.Text[start..end],
            SpeakerStart = start,
            SpeakerEnd = end,
        };
    }

    /// <summary>Lee in "Lee said, according to the Times": who only passes a quotation on is not its speaker.</summary>
    private static Ranker.Choice FirstHand(Scene scene, List<Candidate> candidates, Ranker.Choice choice)
    {
        if (choice.Candidate is not { First: > 0 } chosen)
        {
            return choice;
        }

        var to = chosen.First - (scene.SameSentence(chosen.First - 1, chosen.First) && scene.Word(chosen.First - 1) is "the" ? 2 : 1);
        var verb = to - 3;
        return verb >= 0 && scene.SameSentence(verb, to) && scene.Word(to) is "to" && scene.Word(to - 1) is "according" && scene.Word(to - 2) is "," && scene.IsSaying(verb)
            && candidates.Find(candidate => candidate.Subject?.Verb == verb) is { } speaker
            ? choice with { Candidate = speaker, Probability = 1 }
            : choice;
    }

    private static int[] Cites(Scene scene, int quotation)
    {
        var (first, after) = scene.Bounds[quotation];
        var from = scene.Tokens[first].Sentence + 1;
        return [.. Enumerable.Range(from, scene.Tokens[after - 1].Sentence + 2 - from)];
    }
}
