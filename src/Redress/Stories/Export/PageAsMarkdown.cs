using System.Text;
using System.Text.RegularExpressions;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Stories.Export;

/// <summary>The page in CommonMark.</summary>
internal sealed partial class PageAsMarkdown(Texts texts)
{
    private readonly StringBuilder _out = new();

    public static string Write(ExportedPage page, Texts texts)
    {
        var markdown = new PageAsMarkdown(texts);
        markdown.Head(page);
        markdown.Brief(page);
        markdown.Context(page);

        if (page.Ways.Count > 0)
        {
            markdown.Block($"## {texts["What you can do"]}");
            foreach (var way in page.Ways)
            {
                markdown.Way(way);
            }
        }

        if (page.Sentences.Count > 0)
        {
            markdown.Block($"## {texts["The source, sentence by sentence"]}");
            foreach (var sentence in page.Sentences)
            {
                markdown.Block($"<a id=\"s{sentence.N}\"></a>**¶ {sentence.N}** {Text(sentence.Text)}");
            }
        }

        return markdown._out.ToString().TrimEnd() + "\n";
    }

    private void Head(ExportedPage page)
    {
        Block($"# {Text(page.Story.Headline)}");
        Block(page.Byline.Length > 0 ? Text(page.Byline) : "");
        Block(page.Story.Url is { } url ? $"<{url}>" : "");
        Block(string.Join("\n", page.Topics.Select(topic => $"- {Text(topic.Topic.Name)} {Marks(topic.Because)}")));
    }

    private void Brief(ExportedPage page)
    {
        foreach (var (title, lines) in page.Brief)
        {
            Block($"## {texts[title]}");
            Block(string.Join("\n", lines.Select(line => $"- {(LineOpening.Of(line) is { } name ? $"**{Text(name)}** " : "")}{Text(page.Words(line))} {Marks(line.Cites)}")));
        }
    }

    private void Context(ExportedPage page)
    {
        foreach (var topic in page.Page.Packs.Where(topic => topic.Background.Count > 0))
        {
            Block($"## {texts["Background: {0}", Text(topic.Name)]}");
            foreach (var passage in topic.Background)
            {
                Block(passage.Markdown);
            }
        }

        if (page.Questions.Count > 0)
        {
            Block($"## {texts["Study questions"]}");
            Block(string.Join("\n", page.Questions.Select((question, i) => $"{i + 1}. {Text(question)}")));
        }
    }

    private void Way(WayToAct way)
    {
        Block($"### {Text(way.Name)} ({way.Takes})");
        Block(string.Join("\n", way.Steps.Select((step, i) => $"{i + 1}. {Text(step.Text)}{(step.Url is { } url ? $": [{Text(step.Link ?? url)}]({url})" : "")}")));
        foreach (var wording in way.Wordings)
        {
            Block(WordingTitle.Of(wording, $"**{Text(wording.Name)}**", texts));
            Block(string.Join("\n", wording.Text.Split('\n').Select(line => $"> {Text(line)}".TrimEnd())));
        }
    }

    private void Block(string text)
    {
        if (text.Length > 0)
        {
            _out.Append(text).Append("\n\n");
        }
    }

    private static string Marks(IEnumerable<int> cites) => string.Join(" ", cites.Select(n => $"[¶ {n}](#s{n})"));

    private static string Text(string text) => Special().Replace(text.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#|~]|(?<=^\d{1,9})[.)]|^[-+=]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Special();
}
