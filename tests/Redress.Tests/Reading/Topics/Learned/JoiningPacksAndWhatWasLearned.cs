using Redress.Reading;
using Redress.Reading.Topics;
using Redress.Reading.Topics.Learned;

namespace Redress.Tests.Reading.Topics.Learned;

public sealed class JoiningPacksAndWhatWasLearned
{
    private static readonly TopicIndex Topics = TopicIndex.Build(
    [
        new TopicTerms { Id = "farming", Name = "Farming", Terms = new Dictionary<string, double>(StringComparer.Ordinal) { ["farmers"] = 1, ["harvest"] = 1, ["wheat"] = 1 } },
        new TopicTerms { Id = "schooling", Name = "Schools", Terms = new Dictionary<string, double>(StringComparer.Ordinal) { ["curriculum"] = 1, ["textbook"] = 1 } },
    ]);

    private static readonly Article Harvest = new()
    {
        Headline = "Wheat farmers fear a poor harvest",
        Text = "Farmers in the valley expect a poor wheat harvest this year.\n\nThe wheat stood in water for weeks, the farmers said.\n\nThe harvest begins in July.",
    };

    private static readonly Article Classes = new()
    {
        Headline = "Teachers ask for smaller classes",
        Text = "The bus was late on Monday.\n\nTeachers and pupils want smaller classes, and the school board will vote on class size.\n\nIt rained all afternoon.",
    };

    [Fact]
    public void Without_a_model_only_packs_decide() =>
        StoryReader.Read(Classes, Topics).Topics.ShouldBeEmpty();

    [Fact]
    public void A_topic_that_only_the_model_sees_is_shown_with_the_sentences_that_bear_it_out()
    {
        var topic = StoryReader.Read(Classes, Topics, Learned("Schools")).Topics.ShouldHaveSingleItem();

        topic.Id.ShouldBe("schooling");
        topic.Because.ShouldBe([2]);
        topic.Score.ShouldBeInRange(0.5, 1);
    }

    [Fact]
    public void A_label_may_be_the_id_of_a_topic_too() =>
        StoryReader.Read(Classes, Topics, Learned("Schooling")).Topics.ShouldHaveSingleItem().Id.ShouldBe("schooling");

    [Fact]
    public void A_label_that_is_no_topic_shows_nothing() =>
        StoryReader.Read(Classes, Topics, Learned("Local life")).Topics.ShouldBeEmpty();

    [Fact]
    public void Where_both_see_a_topic_the_evidence_of_its_pack_stands()
    {
        var alone = StoryReader.Read(Harvest, Topics).Topics.ShouldHaveSingleItem();

        StoryReader.Read(Harvest, Topics, Learned("Schools")).Topics.ShouldHaveSingleItem().Because.ShouldBe(alone.Because);
    }

    [Fact]
    public void Editors_who_never_give_a_label_to_such_stories_outweigh_a_weak_pack()
    {
        var weak = Harvest with { Headline = "Rain", Text = "Farmers in the valley wait.\n\nThe harvest begins in July.\n\nThe mayor opened the fair." };
        var before = StoryReader.Read(weak, Topics).Topics.ShouldHaveSingleItem();
        var never = Enumerable.Range(0, 40).Select(i => new TopicExample($"Rain {i}", "Farmers in the valley wait. The harvest begins in July. The mayor opened the fair.", []));

        StoryReader.Read(weak, Topics, TopicLearner.Train([new("Tractors", "Subsidies for tractors", ["Farming"]), .. never])).Topics.ShouldBeEmpty(before.ToString());
    }

    /// <summary>A desk that gave one label to stories of schools, another to stories of farms, none to the weather.</summary>
    private static TopicModel Learned(string schools) => TopicLearner.Train(
    [
        .. Enumerable.Range(0, 12).Select(i => new TopicExample($"Teachers and pupils in school {i}", "The school board votes on class size; teachers ask for smaller classes.", [schools])),
        .. Enumerable.Range(0, 12).Select(i => new TopicExample($"Wheat farmers in valley {i}", "The wheat harvest is poor, the farmers said.", ["Farming"])),
        .. Enumerable.Range(0, 12).Select(i => new TopicExample($"Weather {i}", "It rained all afternoon, and the bus was late on Monday.", [])),
    ]);
}
