using Redress.Reading.People;
using Redress.Reading.Sentences;

namespace Redress.Tests.Reading.People;

public sealed class FindingPeople
{
    [Theory]
    [InlineData("Ada Lee, the mayor of Springfield, spoke.", "Ada Lee", "mayor of Springfield")]
    [InlineData("Springfield police Chief Ada Lee spoke.", "Ada Lee", "Springfield police Chief")]
    [InlineData("Secretary of State Ada Lee spoke.", "Ada Lee", "Secretary of State")]
    [InlineData("The president's Special Envoy Max Roe spoke.", "Max Roe", "president's Special Envoy")]
    [InlineData("They met President (Volodymyr) Zelensky on Friday.", "Volodymyr Zelensky", "President")]
    [InlineData("Mr. Quirrenbach said no.", "Quirrenbach", null)]
    [InlineData("Campaign manager Robby Mook, 35, resigned.", "Robby Mook", "Campaign manager")]
    [InlineData("Ursula von der Leyen spoke.", "Ursula von der Leyen", null)]
    public void A_person_has_a_name_and_the_role_the_story_gives(string text, string name, string? role)
    {
        var person = Read(text).People.ShouldHaveSingleItem();

        person.Name.ShouldBe(name);
        person.Role.ShouldBe(role);
    }

    [Fact]
    public void A_plural_title_belongs_to_each_it_names() =>
        Read("Presidents Ada Lee of Utopia and Max Roe of Erewhon met.").People.Select(p => (p.Name, p.Role))
            .ShouldBe([("Ada Lee", "President of Utopia"), ("Max Roe", "President of Erewhon")]);

    [Fact]
    public void Every_mention_is_tied_to_the_fullest_name()
    {
        const string text = "Roe won. Mayor Max Roe smiled. Mr. Roe left, and he waved. The mayor was late.";

        var cast = Read(text);

        cast.People.ShouldHaveSingleItem().Cites.ShouldBe([1, 2, 3]);
        cast.Mentions.Select(m => text[m.Start..m.End]).ShouldBe(["Roe", "Mayor Max Roe", "Mr. Roe", "he", "The mayor"]);
        cast.Mentions.ShouldAllBe(m => m.Person.Name == "Max Roe");
    }

    [Fact]
    public void A_title_tells_two_people_of_one_surname_apart()
    {
        const string text = "Ada Lee and Max Lee married. Mrs. Lee said yes. Mr. Lee said so too. She smiled.";

        var cast = Read(text);

        cast.Mentions.Select(m => m.Person.Name).ShouldBe(["Ada Lee", "Max Lee", "Ada Lee", "Max Lee", "Ada Lee"]);
    }

    [Theory]
    [InlineData("The United Nations met in New York on Monday.")]
    [InlineData("Springfield City Council voted. However, Congress did not.")]
    [InlineData("Acme Industries Inc. sold Twitter to the Washington Post Company.")]
    [InlineData("")]
    public void Places_bodies_days_and_sentence_starts_are_nobody(string text) => Read(text).People.ShouldBeEmpty();

    [Fact]
    public void A_pronoun_inside_a_quotation_is_not_resolved() =>
        Read("Max Roe spoke. “He is late,” it said.").Mentions.Select(m => m.Kind).ShouldBe([MentionKind.Name]);

    [Theory]
    [InlineData("Tom Roe told Ann Guest, who answered the door and said she was late.", "Ann Guest")]
    [InlineData("Zubin Roe spoke. Ann Guest's plan fails once she leaves.", "Ann Guest")]
    [InlineData("Tom Roe spoke. Having said that he would resign, Max Lee left.", "Max Lee")]
    [InlineData("Ann Guest spoke. President Okafor came later. She smiled.", "Ann Guest")]
    public void A_pronoun_stands_for_the_person_its_clause_is_about(string text, string name) =>
        Read(text).Mentions.Single(mention => mention.Kind is MentionKind.Pronoun).Person.Name.ShouldBe(name);

    private static Cast Read(string text) => PersonFinder.Find(text, SentenceSplitter.Split(text));
}
