using System.Text.RegularExpressions;

namespace Redress.Benchmarks.Quality;

/// <summary>Counts, over quoted stretches of four words or more, whether the speaker's mention is the one people marked.</summary>
internal sealed partial class QuotesScore
{
    public int Right { get; private set; }

    public int Wrong { get; private set; }

    public int Missed { get; private set; }

    public int Spurious { get; private set; }

    public double Precision => (double)Right / Math.Max(1, Right + Wrong + Spurious);

    public double Recall => (double)Right / Math.Max(1, Right + Wrong + Missed);

    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    /// <param name="story">The annotated story.</param>
    /// <param name="quotes">Spans of quotations; the speaker's span is null where none was found.</param>
    /// <param name="onMiss">Called for each stretch that is not right.</param>
    public void Add(QuotesCorpus.AnnotatedStory story, IReadOnlyList<((int Start, int End) Span, (int Start, int End)? Speaker)> quotes, Action<string, Match>? onMiss = null)
    {
        foreach (Match stretch in Stretch().Matches(story.Text))
        {
            if (stretch.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < 4)
            {
                continue;
            }

            var (start, end) = (stretch.Index, stretch.Index + stretch.Length);
            var marked = QuotesCorpus.Covering(story, start, end)?.Source ?? [];
            var found = quotes.OrderByDescending(q => Shared(q.Span, start, end)).FirstOrDefault(q => 2 * Shared(q.Span, start, end) >= end - start).Speaker;
            var kind = Count(marked, found);

            if (kind is not null)
            {
                onMiss?.Invoke(kind, stretch);
            }
        }
    }

    private string? Count(List<(int Start, int End)> marked, (int Start, int End)? found)
    {
        switch (marked.Count > 0, found)
        {
            case (false, null):
                return null;
            case (false, _):
                Spurious++;
                return nameof(Spurious);
            case (true, null):
                Missed++;
                return nameof(Missed);
            case (true, { } span) when QuotesCorpus.Overlap(marked, span.Start, span.End) > 0:
                Right++;
                return null;
            default:
                Wrong++;
                return nameof(Wrong);
        }
    }

    private static int Shared((int Start, int End) span, int start, int end) => Math.Max(0, Math.Min(span.End, end) - Math.Max(span.Start, start));

    [GeneratedRegex("[“\"][^“”\"]+?(?:[”\"]|(?=\\n\\s*\\n?\\s*[“\"])|\\n\\n|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Stretch();
}
