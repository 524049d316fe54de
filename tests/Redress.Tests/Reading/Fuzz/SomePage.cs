using CsCheck;

namespace Redress.Tests.Reading.Fuzz;

/// <summary>Pages built the way sites build them, with what goes wrong there: odd nesting, several scripts, broken data.</summary>
internal static class SomePage
{
    private const int Deepest = 5;

    private static readonly string[] Tags = ["div", "p", "section", "article", "main", "aside", "nav", "ul", "li", "h1", "h2", "blockquote", "figure", "figcaption", "table", "tr", "td", "pre", "form", "span", "a", "b", "em", "time"];

    private static readonly string[] Names = ["article-body", "comments", "share-tools", "related", "byline author", "headline", "newsletter signup", "caption", "hidden", "entry-content", "ad", "x", ""];

    private static readonly string[] Words =
    [
        "the", "council", "of", "Lindenau", "will", "publish", "the report", "by Friday", "said", "Mayor Ada Brandt", "she", "he", "“We know nothing,”", "It is unclear whether", "declined to comment", "\"", "’", "—", ".", ",", "?",
        "Der Rat tagt", "市议会将投票。", "会議は明日です。", "مجلس المدينة", "Совет города", "नगर परिषद।", "😀", "\u202e", "\u200b", "&amp;", "&#x1F600;", "&nbsp;", "Photo: A. Lee", "Read more", "March 2, 2026", "2026-03-02T09:00:00Z", "Subscribe", "© 2026",
    ];

    private static readonly string[] Data =
    [
        """{"@type":"NewsArticle","headline":"A","author":[{"name":"Ada Lee"}],"datePublished":"2026-03-02T09:00:00+01:00","articleBody":"The council met. It will vote."}""",
        """{"@graph":[{"@id":"#a","author":{"@id":"#a"}}]}""", """{"@type":["Article",7,null],"author":{"name":{"name":[]}},"datePublished":20260302}""", "[[[[[[", "{\"a\":\"\\ud800\"}", "",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 30].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Head = Gen.Select(Text, Text, Gen.Int[0, Data.Length - 1], Gen.Int[0, Names.Length - 1], (title, site, data, name) =>
        $"<head><title>{title} | {site}</title><meta property=og:title content='{title}'><meta name=author content=\"{site}\"><meta property=article:published_time content='{title}'><script type=application/ld+json>{Data[data]}</script><link rel=canonical href='/{Names[name]}'></head>");

    public static readonly Gen<string> Any = Gen.Select(Head, Element(Deepest).Array[0, 6], (head, body) => $"<!doctype html><html lang=en>{head}<body>{string.Concat(body)}");

    private static Gen<string> Element(int depth)
    {
        var inner = depth == 0 ? Text : Gen.Frequency((2, Text), (3, Element(depth - 1).Array[0, 4].Select(string.Concat)));
        return Gen.Select(Gen.Int[0, Tags.Length - 1], Gen.Int[0, Names.Length - 1], inner, Gen.Int[0, 9], (tag, name, content, end) =>
            $"<{Tags[tag]} class='{Names[name]}'>{content}{(end is 0 ? "" : end is 1 ? $"</{Tags[(tag + 3) % Tags.Length]}>" : $"</{Tags[tag]}>")}");
    }
}
