using Redress.Reading;
using Redress.Topics.Packs;

namespace Redress.Tests.Topics.Packs;

public sealed class TheBundledPacks
{
    private static readonly PackSet Bundled = PackSet.Load([new PackFolder(Path.Combine(AppContext.BaseDirectory, "packs"), "packs")]);

    [Fact]
    public void None_has_a_problem() => Bundled.Problems.ShouldBeEmpty();

    [Fact]
    public void They_cover_the_fields_of_public_debate_and_many_can_fill_a_page()
    {
        Bundled.All.Count.ShouldBeGreaterThanOrEqualTo(40);
        Bundled.All.Count(p => p.Background.Count >= 4 && p.Questions.Count >= 5 && p.Terms.Terms.Count >= 40).ShouldBeGreaterThanOrEqualTo(14);
        Bundled.All.ShouldAllBe(p => p.Background.Count >= 2 && p.Questions.Count >= 3 && p.Terms.Terms.Count >= 25 && p.Hashtags.Count > 0);
    }

    [Fact]
    public void The_asks_can_be_filled_without_any_find_of_the_story()
    {
        var headlineOnly = new Dictionary<string, string>(StringComparer.Ordinal) { ["headline"] = "Bridge closed" };

        foreach (var pack in Bundled.All)
        {
            pack.LetterAsk.Fill(headlineOnly).ShouldHaveSingleItem().ShouldNotContain("{{");
            pack.PetitionAsk.Fill(headlineOnly).ShouldHaveSingleItem().ShouldNotContain("{{");
        }
    }

    [Fact]
    public void Relations_of_two_countries_belong_under_foreign_policy() =>
        Bundled.Find("us-russia-relations").ShouldNotBeNull().Parent.ShouldBe("foreign-policy");

    [Fact]
    public void The_seeds_story_is_about_foreign_policy_and_Russia_and_not_about_elections()
    {
        var page = File.ReadAllLines(SharedData.Require("seed/action-page.txt"));
        var body = page.Skip(3).TakeWhile(l => !l.StartsWith("Sign Our Petition", StringComparison.Ordinal));
        var article = new Article { Headline = page[0], Text = string.Join('\n', body).Trim(), Categories = [page[2]] };

        var reading = StoryReader.Read(article, Bundled.Index);

        reading.Topics.Select(t => t.Id).ShouldBe(["foreign-policy", "us-russia-relations"], ignoreOrder: true);
        reading.Topics.ShouldAllBe(t => t.Because.Contains(1));
        reading.Topics.ShouldAllBe(t => t.Because.All(n => !reading.Sentences[n - 1].Text.Contains("reporters", StringComparison.Ordinal)));
    }
}
