using Redress.Stories.Show;

namespace Redress.Tests.Stories.Show;

public sealed class WritingDirections
{
    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("az-Arab-IR", "rtl")]
    [InlineData("ur-Latn", "ltr")]
    [InlineData("en-US", "ltr")]
    [InlineData("", "ltr")]
    public void A_script_decides_before_a_language(string tag, string direction) => WritingDirection.Of(tag).ShouldBe(direction);
}
