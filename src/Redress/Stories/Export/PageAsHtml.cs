using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Stories.Export;

/// <summary>The page as one HTML file: styles inside, no scripts, nothing fetched.</summary>
internal sealed class PageAsHtml(Texts texts)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _out = new();

    public static string Write(ExportedPage page, Texts texts)
    {
        var html = new PageAsHtml(texts);
        html.Open(page);
        html.Brief(page);
        html.Background(page);
        html.Questions(page);
        html.Ways(page);
        html.Source(page);
        return html._out.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Open(ExportedPage page)
    {
        var story = page.Story;
        _out.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{Texts.Language}\" dir=\"{Texts.Direction}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _out.Append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        Line("title", story.Headline);
        _out.Append("<style>\n").Append(Styles()).Append("</style>\n</head>\n<body>\n<main>\n<header").Append(Tongue(page)).Append(">\n");
        Line("h1", story.Headline);

        if (page.Byline.Length > 0)
        {
            _out.Append("<p class=\"byline\" dir=\"auto\">").Append(story.Url is { } url ? Link(url, page.Byline) : Text(page.Byline)).Append("</p>\n");
        }

        List("ul class=\"topics\"", page.Topics.Select(topic => $"{Text(topic.Topic.Name)} {Marks(topic.Because)}"));
        _out.Append("</header>\n");
    }

    private void Brief(ExportedPage page)
    {
        foreach (var (title, lines) in page.Brief)
        {
            Section(texts[title], () => List($"ul{Tongue(page)}", lines.Select(line =>
                $"{(LineOpening.Of(line) is { } name ? $"<strong>{Text(name)}</strong> " : "")}{Text(page.Words(line))} {Marks(line.Cites)}")));
        }
    }

    private void Background(ExportedPage page)
    {
        foreach (var topic in page.Page.Packs.Where(topic => topic.Background.Count > 0))
        {
            Section(texts["Background: {0}", topic.Name], () => _out.AppendJoin('\n', topic.Background.Select(passage => passage.Html)).Append('\n'));
        }
    }

    private void Questions(ExportedPage page)
    {
        if (page.Questions.Count > 0)
        {
            Section(texts["Study questions"], () => List("ol", page.Questions.Select(Text)));
        }
    }

    private void Ways(ExportedPage page)
    {
        if (page.Ways.Count > 0)
        {
            Section(texts["What you can do"], () =>
            {
                foreach (var way in page.Ways)
                {
                    Way(way);
                }
            });
        }
    }

    private void Way(WayToAct way)
    {
        _out.Append("<h3>").Append(Text(way.Name)).Append(" <small>").Append(Text(way.Takes)).Append("</small></h3>\n");
        List("ol", way.Steps.Select(step => step.Url is { } url ? $"{Text(step.Text)}: {Link(url, step.Link ?? url)}" : Text(step.Text)));

        foreach (var wording in way.Wordings)
        {
            Line("h4", WordingTitle.Of(wording, wording.Name, texts));
            _out.Append("<div class=\"wording\" dir=\"auto\">").Append(Text(wording.Text)).Append("</div>\n");
        }
    }

    private void Source(ExportedPage page)
    {
        if (page.Sentences.Count > 0)
        {
            Section(texts["The source, sentence by sentence"], () => List($"ol class=\"sentences\"{Tongue(page)}", page.Sentences.Select(sentence => Text(sentence.Text)), n => $" id=\"s{n}\""));
        }
    }

    private void Section(string title, Action write)
    {
        _out.Append("<section>\n");
        Line("h2", title);
        write();
        _out.Append("</section>\n");
    }

    private void Line(string element, string text) => _out.Append('<').Append(element).Append('>').Append(Text(text)).Append("</").Append(element).Append(">\n");

    private void List(string open, IEnumerable<string> items, Func<int, string>? attributes = null)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            _out.Append('<').Append(open).Append(">\n").AppendJoin("", all.Select((item, i) => $"<li{attributes?.Invoke(i + 1)}>{item}</li>\n")).Append("</").Append(open.Split(' ')[0]).Append(">\n");
        }
    }

    private static string Tongue(ExportedPage page) =>
        $"{(page.Story.Language is { } tag ? $" lang=\"{Text(tag)}\"" : "")} dir=\"{page.Page.Direction}\"";

    private static string Marks(IEnumerable<int> cites) => string.Join(' ', cites.Select(n => $"<a class=\"mark\" href=\"#s{n}\">¶ {n}</a>"));

    private static string Link(string url, string text) => $"<a href=\"{Text(url)}\">{Text(text)}</a>";

    private static string Text(string text) => Encoder.Encode(text);

    private static string Styles()
    {
        using var styles = new StreamReader(typeof(PageAsHtml).Assembly.GetManifestResourceStream("Redress.Stories.Export.page.css")!);
        return styles.ReadToEnd();
    }
}
