using Redress.Reading.Topics.Learned;

namespace Redress.Tests.Reading.Topics.Learned;

public sealed class LearningLabels
{
    private static readonly TopicExample[] Archive =
    [
        new("Farmers plant more wheat", "The wheat harvest grows, and farmers buy tractors.", ["Farms"]),
        new("Dairy farmers want higher milk prices", "Cattle feed costs more this year.", ["Farms"]),
        new("Corn crop fails in the valley", "Drought took the corn of forty farms.", ["Farms"]),
        new("Pupils return to a new school", "Teachers and pupils moved in on Monday.", ["Schools"]),
        new("Teachers ask for smaller classes", "The school board will vote on class size.", ["Schools"]),
        new("University raises tuition", "Students protest against higher fees on the campus.", ["Schools"]),
        new("School farm teaches pupils to milk cows", "Pupils run a small dairy farm with their teachers.", ["Farms", "Schools"]),
        new("Farm school opens for young farmers", "Students learn to grow wheat and keep cattle.", ["Farms", "Schools"]),
    ];

    [Fact]
    public void A_text_gets_the_label_its_words_were_given_before()
    {
        var labels = TopicLearner.Train(Archive).Label("Wheat farmers fear drought", "The harvest may fail.");

        labels[0].Name.ShouldBe("Farms");
        labels[0].Assigned.ShouldBeTrue();
    }

    [Fact]
    public void A_word_no_example_had_is_known_by_its_concept() =>
        TopicLearner.Train(Archive).Label("Soybeans and poultry", "")[0].Name.ShouldBe("Farms");

    [Fact]
    public void Every_label_gets_a_score_between_zero_and_one_the_likeliest_first()
    {
        var labels = TopicLearner.Train(Archive).Label("Anything at all", "");

        labels.Select(label => label.Name).ShouldBe(["Farms", "Schools"], ignoreOrder: true);
        labels.ShouldAllBe(label => label.Score > 0 && label.Score < 1);
        labels.Select(label => label.Score).ShouldBe(labels.Select(label => label.Score).OrderDescending());
    }

    [Fact]
    public void Where_each_example_has_one_label_each_text_gets_exactly_one()
    {
        var model = TopicLearner.Train(Archive[..6]);

        foreach (var text in new[] { "Wheat", "Teachers", "Neither of them", "" })
        {
            model.Label(text, "").Count(label => label.Assigned).ShouldBe(1);
        }
    }

    [Fact]
    public void An_unlikely_label_is_better_than_none_where_each_example_has_one()
    {
        var model = TopicLearner.Train([.. Enumerable.Range(0, 60).Select(i => new TopicExample($"{(char)('a' + (i / 2))}{i}", "", [$"Label {i / 2}"]))]);

        var labels = model.Label("Neither of them", "");

        labels.Count(label => label.Assigned).ShouldBe(1);
        labels[0].Score.ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Where_some_examples_have_none_a_text_may_get_none()
    {
        var others = Enumerable.Range(0, 30).Select(i => new TopicExample($"Match {i} ends in a draw", "The goalkeeper saved a penalty.", []));

        TopicLearner.Train([.. Archive, .. others]).Label("Another draw", "The goalkeeper saved the match.").ShouldAllBe(label => !label.Assigned);
    }

    [Fact]
    public void No_text_gets_more_labels_than_any_example_had() =>
        TopicLearner.Train(Archive[..6]).Label("School farm", "Pupils and farmers").Count(label => label.Assigned).ShouldBe(1);

    [Fact]
    public void One_label_alone_can_be_learned() =>
        TopicLearner.Train(Archive[..3]).Label("Wheat", "").ShouldHaveSingleItem().Name.ShouldBe("Farms");

    [Fact]
    public void One_example_alone_can_be_learned() =>
        TopicLearner.Train(Archive[..1]).Label("Wheat", "").ShouldHaveSingleItem().Assigned.ShouldBeTrue();

    [Fact]
    public void An_empty_text_can_be_learned_from_and_labelled() =>
        TopicLearner.Train([.. Archive, new("", "", ["Farms"])]).Label("", "").Count.ShouldBe(2);

    [Fact]
    public void Without_a_label_there_is_nothing_to_learn() =>
        Should.Throw<ArgumentException>(() => TopicLearner.Train([new("Headline", "Text", [])])).Message.ShouldContain("no example has a label");
}
