using Redress.Topics.Packs;

namespace Redress.Tests.Topics.Packs;

public sealed class FillingAnAsk
{
    private static readonly AskWording Ask = new(["About “{{ headline }}”.", "Open: {{unknown}}", "{{ commitment.who }} said they would {{ commitment.what }}."]);

    [Fact]
    public void Fields_take_the_storys_words() =>
        Ask.Fill(Values(("headline", "Bridge closed"), ("unknown", "The cost was not given.")))
            .ShouldBe(["About “Bridge closed”.", "Open: The cost was not given."]);

    [Fact]
    public void A_paragraph_with_a_hole_is_left_out() =>
        Ask.Fill(Values(("headline", "Bridge closed"), ("commitment.who", "The mayor"), ("commitment.what", " ")))
            .ShouldBe(["About “Bridge closed”."]);

    [Fact]
    public void A_value_that_looks_like_a_field_stays_as_it_is() =>
        Ask.Fill(Values(("headline", "{{ unknown }}"))).ShouldBe(["About “{{ unknown }}”."]);

    private static Dictionary<string, string> Values(params (string Field, string Value)[] values) =>
        values.ToDictionary(v => v.Field, v => v.Value, StringComparer.Ordinal);
}
