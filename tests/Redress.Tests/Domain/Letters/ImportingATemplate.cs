using Redress.Domain.Letters;

namespace Redress.Tests.Domain.Letters;

public sealed class ImportingATemplate
{
    private const string Foreign = """
        ```
        Subject: Urgent Action Needed for Peace

        Dear [Senator/Representative's Name],
        I am [Your Name] and I live in [City, State ZIP].
        I ask you, [Senator/Representative's Name], to act. [Insert local example]
        Thank you for your attention.
        Sincerely, [Your Name] [Your Address] [Your Email]
        ```
        """;

    [Fact]
    public void Gaps_become_fields_and_greeting_and_closing_are_the_systems()
    {
        var template = ForeignTemplate.Read(Foreign);

        template.Subject.ShouldBe("Urgent Action Needed for Peace");
        template.Body.ShouldBe(
            "I am {{ name }} and I live in {{ city }}, {{ state }} {{ zip }}.\n\n" +
            "I ask you, {{ official.title }} {{ official.last_name }}, to act. [Insert local example]\nThank you for your attention.");
        MergeField.UnknownIn(template.Body).ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_nobody_can_fill_stays_and_is_named() => ForeignTemplate.Read(Foreign).Unknown.ShouldBe(["[Insert local example]"]);

    [Fact]
    public void The_letter_of_the_page_that_started_it_can_be_taken_over()
    {
        var page = File.ReadAllLines(SharedData.Require("seed/action-page.txt"));
        var from = Array.FindIndex(page, line => line.Contains("Subject: ", StringComparison.Ordinal));
        var letter = page[from][page[from].IndexOf("Subject: ", StringComparison.Ordinal)..] + "\n" + string.Join('\n', page[(from + 1)..(from + 5)]);

        var template = ForeignTemplate.Read(letter.Replace("```", "", StringComparison.Ordinal));

        template.Subject.ShouldBe("Urgent Action Needed for Peace in Ukraine");
        template.Body.ShouldStartWith("I am writing to express my deep concern");
        template.Body.ShouldEndWith("Thank you for your attention to this pressing matter.");
        FinishedText.Holes(template.Body).ShouldBeEmpty();
    }
}
