using Redress.Domain.Stories;

namespace Redress.Tests.Domain;

public sealed class ComparingALineWithItsSentences
{
    private const string Sentence = "“We didn’t get there,” President Donald Trump said on Friday after three hours of talks with 1,200 guests in Anchorage.";

    [Theory]
    [InlineData("The president spoke after 3 hours of talks.")]
    [InlineData("Trump’s talks in Anchorage lasted three hours.")]
    [InlineData("\"We didn't get there,\" Trump said.")]
    [InlineData("Donald Trump met 1200 guests.")]
    [InlineData("Guests were there.")]
    public void What_they_say_too_is_not_pointed_out(string line) => LineFinding.Of(line, [Sentence]).ShouldBeEmpty();

    [Theory]
    [InlineData("Putin said so.", null)]
    [InlineData("In Anchorage, Vladimir Putin spoke.", "Name: Vladimir|Name: Putin")]
    [InlineData("Sergei Lavrov spoke in Anchorage.", "Name: Sergei|Name: Lavrov")]
    [InlineData("The talks took 4 hours.", "Number: 4")]
    [InlineData("Talks with 1,300 guests.", "Number: 1300")]
    [InlineData("Trump said “we did get there”.", "Quote: we did get there")]
    public void What_they_do_not_say_is_pointed_out(string line, string? expected) =>
        LineFinding.Of(line, [Sentence]).Select(finding => $"{finding.Kind}: {finding.Text}").ShouldBe((expected ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_name_other_stories_write_otherwise_is_pointed_out()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal) { ["Belousov"] = 4, ["Anchorage"] = 9, ["Beloussov"] = 1, ["Rubios"] = 3 };

        NameVariant.Find(["Belousoy", "Anchorage", "Rubio", "Witkoff", "Belosuov"], known)
            .ShouldBe([new NameVariant("Belousoy", "Belousov"), new NameVariant("Belosuov", "Belousov")]);
    }
}
