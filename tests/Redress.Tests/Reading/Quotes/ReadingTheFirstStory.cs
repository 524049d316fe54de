using Redress.Reading.People;
using Redress.Reading.Quotes;
using Redress.Reading.Sentences;

namespace Redress.Tests.Reading.Quotes;

/// <summary>The story of the page that started it: every quotation goes to the right speaker.</summary>
public sealed class ReadingTheFirstStory
{
    [Fact]
    public void Every_quotation_goes_to_its_speaker()
    {
        var text = Story();
        var sentences = SentenceSplitter.Split(text);
        var quotes = QuoteFinder.Find(text, sentences, PersonFinder.Find(text, sentences));

        quotes.Select(q => q.Speaker!.Split(' ')[^1]).ShouldBe([.. Enumerable.Repeat("Trump", 7), .. Enumerable.Repeat("Putin", 3)]);
        quotes.ShouldAllBe(q => q.Speaker == "Donald Trump" || q.Speaker == "Vladimir Putin");
    }

    [Fact]
    public void Everyone_named_has_a_full_name_and_a_role()
    {
        var text = Story();

        var people = PersonFinder.Find(text, SentenceSplitter.Split(text)).People;

        people.Count.ShouldBe(8);
        people.ShouldAllBe(p => p.Name.Contains(' ') && p.Role != null);
        people.Select(p => p.Role).Take(2).ShouldBe(["President of the US", "President of Russia"]);
    }

    private static string Story() => string.Join(
        "\n\n",
        File.ReadLines(SharedData.Require("seed/action-page.txt"))
            .SkipWhile(l => !l.StartsWith("Categories:", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => !l.StartsWith("Sign Our Petition", StringComparison.Ordinal))
            .Where(l => l.Length > 0));
}
