using Redress.Reading;
using Redress.Reading.Topics;

namespace Redress.Tests.Reading.Topics;

public sealed class MatchingTopics
{
    private static readonly TopicTerms Water = new()
    {
        Id = "water",
        Name = "Water",
        Terms = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
        {
            ["drinking water"] = 1,
            ["raise water rates"] = 1,
            ["water"] = 0.6,
            ["harbor"] = 0.8,
            ["EPA"] = 0.8,
            ["pipe"] = 0.3,
        },
        Places = ["Flint"],
        Exclusions = ["hot water"],
    };

    [Fact]
    public void A_topic_comes_with_the_sentences_that_made_it_so()
    {
        var topic = Match("Town checks its pipes", "The drinking water is brown.", "Nobody knows why.", "The harbor is closed.").ShouldHaveSingleItem();

        (topic.Id, topic.Name).ShouldBe(("water", "Water"));
        topic.Because.ShouldBe([1, 3]);
        topic.Score.ShouldBeInRange(0.01, 1);
    }

    [Fact]
    public void One_passing_mention_names_no_topic() =>
        Match("Mayor resigns", "He leaves on Monday.", "He drank some water.", "He said no more.").ShouldBeEmpty();

    [Fact]
    public void Many_words_that_say_little_do_not_add_up_to_a_topic() =>
        Match("Pipe", "A pipe.", "Pipes.", "In Flint a pipe.", "Another pipe in Flint.", "More pipes in Flint.").ShouldBeEmpty();

    [Fact]
    public void The_headline_alone_shows_nothing() =>
        Match("EPA tests drinking water in the harbor", "Nothing was found.", "All is well.").ShouldBeEmpty();

    [Fact]
    public void What_a_long_story_mentions_late_is_not_what_it_is_about() =>
        Match("Mayor resigns", [.. Enumerable.Repeat("He was tired.", 40), "The drinking water is brown.", "The harbor is closed.", "The EPA came.", "Water was tested.", "The harbors are shut.", "Water."])
            .ShouldBeEmpty();

    [Theory]
    [InlineData("They are raising water rates.")]
    [InlineData("They raised water rates.")]
    [InlineData("Both harbors are closed.")]
    [InlineData("Both harbours are closed.")]
    [InlineData("The harbor's gate is closed.")]
    public void A_phrase_is_found_in_its_plain_inflections(string sentence) =>
        Match("Drinking water", "The drinking water is brown.", sentence).ShouldHaveSingleItem().Because.ShouldBe([1, 2]);

    [Theory]
    [InlineData("The harborer was charged.")]
    [InlineData("An epa is a short poem.")]
    [InlineData("Raise, water, rates, no.")]
    public void A_part_of_a_word_another_word_or_a_broken_phrase_is_no_evidence(string sentence)
    {
        var index = TopicIndex.Build([Terms("a", "harbor", "EPA", "raise water rates")]);

        TopicMatcher.Match("The harbor", Sentences("The harbor and the EPA.", "The EPA came.", sentence), index)
            .ShouldHaveSingleItem().Because.ShouldBe([1, 2]);
    }

    [Fact]
    public void An_exclusion_takes_its_sentence_out_of_the_evidence() =>
        Match("Drinking water", "The drinking water is brown.", "The EPA got into hot water.", "The harbor is closed.")
            .ShouldHaveSingleItem().Because.ShouldBe([1, 3]);

    [Theory]
    [InlineData("They want us to go.", false)]
    [InlineData("The U.S. is to go.", true)]
    [InlineData("The US is to go.", true)]
    [InlineData("WHO WANTS US HERE", false)]
    public void An_abbreviation_is_told_from_the_word_it_looks_like(string sentence, bool found)
    {
        var terms = Terms("country", "U.S.", "border");

        (TopicMatcher.Match("The border", Sentences("The border is near.", sentence), TopicIndex.Build([terms])).Count > 0)
            .ShouldBe(found);
    }

    [Fact]
    public void The_longest_phrase_counts_and_its_parts_do_not()
    {
        var whole = TopicIndex.Build([Terms("a", "peace talks", "treaty")]);
        var parts = TopicIndex.Build([Terms("a", "peace talks", "peace", "talks", "treaty")]);
        var sentences = Sentences("The peace talks go on.", "A treaty is near.");

        Score(parts).ShouldBe(Score(whole));

        double Score(TopicIndex index) => TopicMatcher.Match("Peace talks", sentences, index).ShouldHaveSingleItem().Score;
    }

    [Fact]
    public void A_topic_between_two_sides_needs_both_in_one_sentence()
    {
        var index = TopicIndex.Build([Terms("relations", "talks", "sanctions") with { Sides = [["Norland"], ["Sudland", "Suds"]] }]);

        TopicMatcher.Match("Talks", Sentences("Norland wants talks.", "The Suds lift sanctions."), index).ShouldBeEmpty();
        TopicMatcher.Match("Talks", Sentences("Norland and the Suds want talks.", "They lift sanctions."), index).Count.ShouldBe(1);
    }

    [Fact]
    public void A_publishers_category_is_no_evidence()
    {
        var article = new Article { Headline = "Mayor resigns", Text = "He leaves on Monday. He said no more.", Categories = ["Water"] };

        StoryReader.Read(article, TopicIndex.Build([Water])).Topics.ShouldBeEmpty();
    }

    [Fact]
    public void At_most_four_topics_are_shown_the_strongest_first()
    {
        var index = TopicIndex.Build([.. Enumerable.Range(1, 6).Select(n => Terms($"topic{n}", $"alpha{n}", $"beta{n}", "gamma"))]);
        var all = string.Join(' ', Enumerable.Range(1, 6).Select(n => $"alpha{n} beta{n} gamma"));

        var topics = TopicMatcher.Match(all, Sentences(all, all, "alpha3 gamma."), index);

        topics.Count.ShouldBe(4);
        topics[0].Id.ShouldBe("topic3");
    }

    private static IReadOnlyList<Topic> Match(string headline, params string[] sentences) =>
        TopicMatcher.Match(headline, Sentences(sentences), TopicIndex.Build([Water]));

    private static TopicTerms Terms(string id, params string[] phrases) =>
        new() { Id = id, Name = id, Terms = phrases.ToDictionary(p => p, _ => 1.0, StringComparer.OrdinalIgnoreCase) };

    private static Sentence[] Sentences(params string[] texts) => [.. texts.Select((t, i) => new Sentence(i + 1, 1, 0, t.Length, t))];
}
