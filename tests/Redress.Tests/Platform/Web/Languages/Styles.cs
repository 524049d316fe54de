using System.Text.RegularExpressions;

namespace Redress.Tests.Platform.Web.Languages;

public sealed partial class Styles
{
    /// <summary>Pages in languages from right to left are mirrored by themselves where nothing names a side.</summary>
    [Fact]
    public void Name_no_left_or_right() =>
        SourceTexts.Files(".css").SelectMany(file => Side().Matches(file.Content).Select(side => $"{file.Path}: {side.Value.Trim()}")).ShouldBeEmpty();

    [Theory]
    [InlineData("a { margin-left: 1rem; }", true)]
    [InlineData("a { left: 0; }", true)]
    [InlineData("a { text-align: right; }", true)]
    [InlineData("a { inset-inline-start: 0; border-start-end-radius: 1px; background: linear-gradient(to top, red, blue); }", false)]
    public void A_side_is_found(string css, bool found) => Side().IsMatch(css).ShouldBe(found);

    [GeneratedRegex(@"(margin|padding|border|scroll-margin|scroll-padding)-(left|right)|[\s;{](left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)|border-(top|bottom)-(left|right)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Side();
}
