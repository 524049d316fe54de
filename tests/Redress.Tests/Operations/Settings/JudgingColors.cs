using Redress.Platform.Look;

namespace Redress.Tests.Operations.Settings;

public sealed class JudgingColors
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1)]
    public void Contrast_is_that_of_WCAG(string one, string other, double ratio) =>
        Color.Contrast(Color.Parse(one)!.Value, Color.Parse(other)!.Value).ShouldBe(ratio, 0.005);

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#123456;}")]
    public void Only_six_digits_are_a_color(string text) => Color.Parse(text).ShouldBeNull();

    [Fact]
    public void The_colors_that_come_with_Redress_keep_their_own_rules() =>
        SiteLook.Check(key => (key.Contains("Light", StringComparison.Ordinal) ? SiteLook.Light : SiteLook.Dark) is var palette && key.EndsWith("Accent", StringComparison.Ordinal) ? palette.Accent : palette.Paper).ShouldBeEmpty();
}
