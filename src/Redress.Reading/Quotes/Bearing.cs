using Redress.Reading.Sentences;

namespace Redress.Reading.Quotes;

/// <summary>How a quotation stands in its paragraph: what precedes its opening mark, how it ends, which verbs of saying are near.</summary>
internal sealed record Bearing
{
    private const int Reach = 30;

    public required int Quotation { get; init; }

    public required int First { get; init; }

    public required int After { get; init; }

    public required Lead Lead { get; init; }

    public required Tail Tail { get; init; }

    /// <summary>Words: 1, 2 (to 3), 3 (to 8), 4 (more).</summary>
    public required int Size { get; init; }

    /// <summary>Token of the nearest verb of saying before it in its sentence, or -1.</summary>
    public required int VerbBefore { get; init; }

    /// <summary>Token of the nearest verb of saying after it and before another quotation, or -1.</summary>
    public required int VerbAfter { get; init; }

    /// <summary>Class of the word before that verb, adverbs and auxiliaries left aside.</summary>
    public required int VerbBeforeLead { get; init; }

    public required int VerbAfterLead { get; init; }

    public bool StartsLower { get; init; }

    public static Bearing Of(Scene scene, int quotation)
    {
        var (first, after) = scene.Bounds[quotation];
        var (verbBefore, verbAfter) = (Verb(scene, first - 1, -1), Verb(scene, after, 1));

        return new Bearing
        {
            Quotation = quotation,
            First = first,
            After = after,
            Lead = LeadOf(scene, first),
            Tail = TailOf(scene, scene.Quotations[quotation], after),
            Size = (after - first - 2) switch { <= 1 => 1, <= 3 => 2, <= 8 => 3, _ => 4 },
            VerbBefore = verbBefore,
            VerbAfter = verbAfter,
            VerbBeforeLead = LeadOfVerb(scene, verbBefore),
            VerbAfterLead = LeadOfVerb(scene, verbAfter),
            StartsLower = first + 1 < scene.Tokens.Length && char.IsLower(scene.Text[scene.Tokens[first + 1].Start]),
        };
    }

    private static int Verb(Scene scene, int start, int step)
    {
        for (var i = start; i >= 0 && Math.Abs(i - start) < Reach && scene.SameSentence(start, i) && scene.QuotationOf[i] < 0; i += step)
        {
            if (scene.IsSaying(i))
            {
                return i;
            }
        }

        return -1;
    }

    private static int LeadOfVerb(Scene scene, int verb)
    {
        var i = verb - 1;

        while (verb > 0 && scene.SameSentence(i, verb) && scene.Tokens[i].Is(WordClass.Adverb | WordClass.Auxiliary))
        {
            i--;
        }

        return verb < 0 ? 0 : Around.ClassOf(scene, i, verb);
    }

    private static Lead LeadOf(Scene scene, int first)
    {
        if (first == 0 || scene.ParagraphOf(first - 1) != scene.ParagraphOf(first))
        {
            return Lead.Paragraph;
        }

        if (scene.QuotationOf[first - 1] >= 0)
        {
            return Lead.Quotation;
        }

        if (!scene.SameSentence(first - 1, first))
        {
            return Lead.Sentence;
        }

        return scene.Text[scene.Tokens[first - 1].End - 1] switch
        {
            ',' => Lead.Comma,
            ':' => Lead.Colon,
            '—' or '–' or '-' or '(' => Lead.Dash,
            _ when scene.IsSaying(first - 1) => Lead.Verb,
            _ when scene.Word(first - 1) is "that" => Lead.That,
            _ => Lead.Word,
        };
    }

    private static Tail TailOf(Scene scene, Quotation quotation, int after)
    {
        var last = scene.Text[Math.Max(quotation.Start, quotation.End - 2)];
        var next = after < scene.Tokens.Length && scene.ParagraphOf(after) == scene.ParagraphOf(after - 1) ? scene.Text[scene.Tokens[after].Start] : '\n';

        return (last, next) switch
        {
            (_, '\n') => Tail.Paragraph,
            (',', _) or (_, ',') => Tail.Comma,
            ('?' or '!', _) => char.IsLower(next) || scene.SameSentence(after - 1, after) ? Tail.Asks : Tail.Stop,
            ('.' or '…', _) or (_, '.' or '?' or '!') => Tail.Stop,
            ('—' or '–' or '-', _) or (_, '—' or '–' or '-' or ':' or ';' or '(') => Tail.Dash,
            _ => Tail.Word,
        };
    }
}

/// <summary>What stands before the opening mark.</summary>
internal enum Lead
{
    Paragraph,
    Sentence,
    Comma,
    Colon,
    Dash,
    Verb,
    That,
    Word,
    Quotation,
}

/// <summary>How a quotation ends or what follows it.</summary>
internal enum Tail
{
    Paragraph,
    Comma,

    /// <summary>A question or exclamation inside a sentence that goes on.</summary>
    Asks,
    Stop,
    Dash,
    Word,
}
