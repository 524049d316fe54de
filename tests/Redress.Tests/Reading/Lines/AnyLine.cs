using System.Diagnostics;
using System.Text.RegularExpressions;
using CsCheck;
using Redress.Reading;

namespace Redress.Tests.Reading.Lines;

public sealed partial class AnyLine
{
    private static readonly string[] Pieces =
    [
        "The council ", "said ", "it ", "will ", "not ", "would ", "publish ", "the report ", "by Friday", "next year ", "“", "”", "\"", ", ", ". ", "? ", "\n\n", "I ", "we’re going to ",
        "Mayor Tom Okafor ", "plans to ", "has yet to decide ", "unclear whether ", "declined to comment", "However, ", "But ", "RIVERSIDE (AP) — ", ", police said.", "won’t ", "of the town ",
        "and ", "with 14,000 cars ", "(a lot) ", "in March ", "she ", "of course", "gave no details ", "—", "'s ", "'", "of ", "to ", "a ", "is ", "was ",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 120].Select(string.Concat);

    [Fact]
    public void Is_only_ever_cut_never_reworded() => Text.Sample(text => HoldsFor(AStory.Read(text)), iter: 400);

    [Fact]
    public void Of_a_real_story_is_only_ever_cut_too()
    {
        foreach (var text in SharedStories.Texts(SharedData.Require("data/reading/quotes-dev.jsonl.gz")))
        {
            HoldsFor(AStory.Read(text));
        }
    }

    [Fact]
    public void Is_found_in_time_linear_in_the_text()
    {
        string[] hostile = ["I will ", "“I will publish, ", "said he would, ", "not ", "the of ", "no no no details ", "( ", ", and "];

        foreach (var piece in hostile)
        {
            var watch = Stopwatch.StartNew();
            _ = AStory.Read("The of and to a in. " + string.Concat(Enumerable.Repeat(piece, 4_000)));
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), piece);
        }
    }

    private static void HoldsFor(StoryReading story)
    {
        foreach (var line in story.Lines)
        {
            line.Cites.ShouldNotBeEmpty();
            line.Cites.ShouldBe(line.Cites.Distinct().Order());
            var cited = string.Join(' ', line.Cites.Select(n => story.Sentences[n - 1].Text));
            IsSubsequence(Words(line.Text), Words(cited)).ShouldBeTrue($"{line.Kind}: {line.Text}\n{cited}");
        }
    }

    private static bool IsSubsequence(List<string> words, List<string> of)
    {
        var next = 0;

        foreach (var word in of)
        {
            next += next < words.Count && string.Equals(words[next], word, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return next == words.Count;
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
