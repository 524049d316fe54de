using CsCheck;
using Redress.Topics.Packs;

namespace Redress.Tests.Topics.Packs;

public sealed class WritingAPack
{
    [Fact]
    public void A_sound_pack_has_all_its_parts()
    {
        var pack = Load("tides", PackFiles.Sound("tides")).Find("tides").ShouldNotBeNull();

        pack.Name.ShouldBe("Tides & Seas");
        pack.Terms.Terms["TIDE"].ShouldBe(0.7);
        pack.Terms.Places.ShouldBe(["Bay of Fundy"]);
        pack.Hashtags.ShouldBe(["#TidesAndSeas"]);
        pack.Committees.ShouldBe([new Committee("SSCM", "Senate Committee on Commerce, Science, and Transportation")]);
        pack.Questions.ShouldBe(["Who keeps the tables?"]);
        pack.LetterAsk.Paragraphs.ShouldBe(["Please publish the tables."]);
        pack.Sources.ShouldBe([new PackSource("NOAA", new Uri("https://www.noaa.gov/"))]);
        pack.Background.ShouldHaveSingleItem().Html.ShouldContain("<a href=\"https://www.noaa.gov/\" rel=\"external noopener\">NOAA</a>");
    }

    [Fact]
    public void Raw_HTML_is_shown_as_text() =>
        Load("tides", PackFiles.Sound("tides").Replace("Tides follow", "<script>x</script> Tides follow", StringComparison.Ordinal))
            .Find("tides").ShouldNotBeNull().Background[0].Html.ShouldContain("&lt;script&gt;");

    [Theory]
    [InlineData("tide: 0.7", "tide: 1.7", 5, "weight 1.7 is not between 0 and 1")]
    [InlineData("tide: 0.7", "tide: much", 5, "weight much is not between 0 and 1")]
    [InlineData("hashtags: [TidesAndSeas]", "hashtag: [TidesAndSeas]", 7, "\"hashtag\" is not a key of a pack")]
    [InlineData("[TidesAndSeas]", "[tides-and-seas]", 7, "\"tides-and-seas\" is not a hashtag")]
    [InlineData("SSCM:", "Commerce:", 9, "\"Commerce\" is not a committee's code")]
    [InlineData("places: [Bay of Fundy]", "places: Bay of Fundy", 6, "\"places\" needs a list of texts")]
    [InlineData("places: [Bay", "places: [[Bay", 6, "this is not YAML")]
    [InlineData("id: tides", "id: seas", 2, "the id \"seas\" differs from the file name \"tides\"")]
    [InlineData("## Letter ask", "## Letters", 19, "\"## Letters\" is not a section of a pack")]
    [InlineData("## Letter ask", "## Letters", 11, "the section \"## Letter ask\" is missing or empty")]
    [InlineData("[NOAA](https://www.noaa.gov/)", "NOAA", 13, "this background paragraph names no source")]
    [InlineData("https://www.noaa.gov/", "javascript:alert(1)", 13, "does not begin with https://")]
    [InlineData("Please publish the tables.", "Please tell {{ name }}.", 21, "there is no field {{ name }}")]
    [InlineData("Please publish the tables.", "Please answer: {{ unknown }}", 21, "needs a paragraph that asks without any field but headline")]
    public void A_mistake_is_named_with_its_file_and_line(string sound, string broken, int line, string message)
    {
        var packs = Load("tides", PackFiles.Sound("tides").Replace(sound, broken, StringComparison.Ordinal));

        packs.All.ShouldBeEmpty();
        packs.Problems.Select(p => p.ToString()).ShouldContain(p => p.StartsWith($"packs/tides.md, line {line}: ", StringComparison.Ordinal) && p.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# No front matter")]
    [InlineData("---\nid: tides\n")]
    [InlineData("---\n- a\n- b\n---\n")]
    [InlineData("---\n? [x]\n: y\n---\n<b>\n")]
    public void A_file_that_is_no_pack_is_a_problem_and_nothing_worse(string text) =>
        Load("tides", text).Problems.ShouldNotBeEmpty();

    [Fact]
    public void Whatever_stands_in_a_file_loading_goes_on()
    {
        string[] pieces = ["---\n", "id: tides\n", "terms:\n", "  a: ", "0.5", "\n", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "? ", "- ", "## Background\n", "[x](y)", "{{", "|\n", "%", "\t", "\0", "!!"];

        Gen.Int[0, pieces.Length - 1].Array[0, 40].Select(picks => "---\n" + string.Concat(picks.Select(p => pieces[p])) + "\n---\n")
            .Sample(text => PackReader.Read("tides", text, new PackProblems("packs/tides.md")).ShouldBeNull(), iter: 20_000);
    }

    private static PackSet Load(string id, string text)
    {
        using var files = new PackFiles();
        files.Write(id + ".md", text);
        return PackSet.Load([files.Folder]);
    }
}
