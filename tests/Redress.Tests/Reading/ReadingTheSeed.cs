using Redress.Reading;

namespace Redress.Tests.Reading;

/// <summary>The page that started the project; it is not ours, so it stays outside and only counts where it is there.</summary>
public sealed class ReadingTheSeed
{
    [Fact]
    public void The_call_is_a_commitment_of_the_president_and_cites_its_sentence()
    {
        var story = Read();
        var call = story.Commitments.Single(commitment => commitment.What.Contains("NATO"));

        call.Who.ShouldBe("Donald Trump");
        call.What.ShouldStartWith("call up NATO");
        call.What.ShouldContain("Zelensky");
        story.Sentences[call.Cites.ShouldHaveSingleItem() - 1].Text.ShouldContain("I will call up NATO");
    }

    [Fact]
    public void What_he_will_not_do_is_kept_as_such()
    {
        var refusal = Read().Commitments.Single(commitment => commitment.Negated);

        refusal.Who.ShouldBe("Donald Trump");
        refusal.AsWritten.ShouldBe("will not be negotiating on behalf of Ukraine");
    }

    [Fact]
    public void What_nobody_disclosed_is_unknown()
    {
        var unknown = Read().Lines.Where(line => line.Kind is LineKind.Unknown).Select(line => line.Text).ToList();

        unknown.ShouldContain(text => text.Contains("any details of the agreement") && text.Contains("ceasefire"));
        unknown.ShouldContain(text => text.Contains("third phase"));
    }

    [Fact]
    public void What_happened_opens_with_the_announcement_without_its_dateline() =>
        Read().Lines[0].Text.ShouldStartWith("Presidents Donald Trump of the US and Vladimir Putin of Russia announced");

    [Fact]
    public void Both_presidents_are_quoted_and_nobody_else() =>
        Read().Lines.Where(line => line.Kind is LineKind.Said).Select(line => line.Who).Distinct(StringComparer.Ordinal).ShouldBe(["Donald Trump", "Vladimir Putin"]);

    /// <summary>The article alone: after headline, publisher and categories, and before what the page made of it.</summary>
    private static StoryReading Read()
    {
        var lines = File.ReadAllLines(SharedData.Require("seed/action-page.txt"));
        var article = lines.Skip(3).TakeWhile(line => !line.StartsWith("Sign Our", StringComparison.Ordinal)).Where(line => line.Trim().Length > 0);
        return AStory.Read(string.Join("\n\n", article), lines[0]);
    }
}
