namespace Redress.Tests.Platform.Web.Languages;

public sealed class EveryPageInRazor
{
    /// <summary>The same in every language: names of standards, and beginnings of what is typed.</summary>
    private static readonly HashSet<string> Same = new(["UTC", "SHA-256", "JSON", "CSV", ",  UTC", "placeholder=\"https://\"", "placeholder=\"story.published\""], StringComparer.Ordinal);

    [Fact]
    public void Says_everything_in_the_readers_language() =>
        SourceTexts.Files(".cshtml").SelectMany(page => BareText.Of(page.Content).Where(text => !Same.Contains(text)).Select(text => $"{page.Path}: {text}")).ShouldBeEmpty();

    [Theory]
    [InlineData("<p>Plain</p>", "Plain")]
    [InlineData("<p>@T[\"Not plain\"]: and plain</p>", ": and plain")]
    [InlineData("<nav aria-label=\"Main\"></nav>", "aria-label=\"Main\"")]
    [InlineData("@if (a) {<p>In a condition</p>}", "In a condition")]
    [InlineData("<p>@(a ? \"chosen\" : b) @list.Count(x => x.Is(\"it\"))[0] &nbsp;</p>")]
    [InlineData("<ul>@foreach (var a in b)\n{\n  var c = a;\n  <li>@c?.Name!.Length</li>\n}</ul>")]
    public void Plain_text_is_found(string page, params string[] found) =>
        BareText.Of(page).ShouldBe(found);
}
