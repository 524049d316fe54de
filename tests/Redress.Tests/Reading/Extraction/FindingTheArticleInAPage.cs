using Redress.Reading.Extraction;

namespace Redress.Tests.Reading.Extraction;

public class FindingTheArticleInAPage
{
    private const string First = "The council voted on Tuesday to close the bridge for repairs, after engineers found cracks in two of its supports.";
    private const string Second = "Traffic will be led over the northern crossing until spring, the mayor said, and buses will run every ten minutes.";
    private const string Third = "Shop owners fear for their trade. They asked the city to waive fees while the work goes on, and want an answer soon.";

    private static readonly string Story = $"<p>{First}</p><h2>A long way round</h2><p>{Second}</p><p>{Third}</p>";

    [Fact]
    public void Paragraphs_and_headings_come_out_in_order_with_a_blank_line_between() =>
        Read($"<article><h1>Bridge closes</h1><div class='article-body'>{Story}</div></article>").ShouldBe($"{First}\n\nA long way round\n\n{Second}\n\n{Third}");

    [Theory]
    [InlineData("<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>", "World")]
    [InlineData("<aside class='sidebar'><h3>Most read</h3><p>Ten things to know about the new stadium, and why the roof still leaks every week...</p></aside>", "stadium")]
    [InlineData("<footer><p>© 2026 The Daily Example. All rights reserved. Terms of use and privacy policy.</p></footer>", "rights reserved")]
    [InlineData("<div class='comments'><h3>Comments</h3><ol class='comment-list'><li class='comment'><p>I think they should have done this years ago, honestly.</p></li></ol></div>", "honestly")]
    [InlineData("<div class='newsletter-signup'><p>Sign up for our newsletter to get the news in your inbox every morning.</p></div>", "inbox")]
    public void What_stands_around_it_is_left_out(string around, string words) =>
        Read($"<article><h1>Bridge closes</h1><div class='article-body'>{Story}</div></article>{around}").ShouldSatisfyAllConditions(
            text => text.ShouldContain(Third),
            text => text.ShouldNotContain(words));

    [Theory]
    [InlineData("Read more: Ten things to know about the harbor")]
    [InlineData("You may also like")]
    [InlineData("Advertisement")]
    [InlineData("Leia também")]
    [InlineData("The bridge in 2019 (Image: GETTY)")]
    public void A_line_that_says_it_is_no_part_of_the_story_is_left_out_wherever_it_stands(string line) =>
        Read($"<article><h1>Bridge closes</h1><div class='article-body'><p>{First}</p><p>{line}</p><p>{Second}</p><p>{Third}</p></div></article>").ShouldNotContain(line);

    [Fact]
    public void A_paragraph_repeated_for_another_screen_size_is_said_once()
    {
        var body = $"<div class='article-body'>{Story}</div>";
        Read($"<article><h1>Bridge closes</h1>{body}{body}</article>").Split(First).Length.ShouldBe(2);
    }

    [Fact]
    public void Entities_soft_hyphens_and_white_space_are_resolved() =>
        Read($"<article><h1>Bridge closes</h1><p>{First}</p><p>Caf&eacute; own&shy;ers   along\n the quay\u200B said they &amp; their staff would stay open, whatever comes.</p><p>{Third}</p></article>")
            .ShouldContain("Café owners along the quay said they & their staff would stay open, whatever comes.");

    [Fact]
    public void Chinese_text_is_found_without_spaces()
    {
        const string Sentence = "市议会周二投票决定关闭大桥进行维修，工程师此前在两个桥墩上发现了裂缝。市长表示，在春季之前，交通将改道北部渡口，公共汽车每十分钟一班。";
        Read($"<nav><a href='/'>首页</a></nav><article><h1>大桥关闭</h1><p>{Sentence}</p><p>店主担心生意受到影响。{Sentence}</p></article>").ShouldContain(Sentence);
    }

    [Fact]
    public void A_page_rendered_by_script_gives_the_text_it_carries_as_data()
    {
        var state = $$"""{"props":{"article":{"title":"Bridge closes","body":"<p>{{First}}</p><p>{{Second}}</p><p>{{Third}}</p>"} } }""";
        Read($"<div id='app'></div><script id='state' type='application/json'>{state}</script>").ShouldBe($"{First}\n\n{Second}\n\n{Third}");
    }

    [Fact]
    public void The_same_page_always_gives_the_same_text()
    {
        var page = $"<article><h1>Bridge closes</h1>{Story}</article>";
        Read(page).ShouldBe(Read(page));
    }

    private static string Read(string body) => HtmlArticle.Extract($"<html><head><title>Bridge closes</title></head><body>{body}</body></html>").Text;
}
