using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Redress.Topics.Packs;

/// <summary>The body of a pack by its headings.</summary>
internal sealed class PackSections
{
    public const string Background = "Background";
    public const string Questions = "Study questions";
    public const string LetterAsk = "Letter ask";
    public const string PetitionAsk = "Petition ask";
    public const string Sources = "Sources";

    private static readonly string[] Required = [Background, Questions, LetterAsk, PetitionAsk];

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseReferralLinks("external", "noopener").Build();

    private readonly PackText _text;
    private readonly PackProblems _problems;
    private readonly Dictionary<string, List<Block>> _sections = new(StringComparer.Ordinal);

    private PackSections(PackText text, PackProblems problems)
    {
        _text = text;
        _problems = problems;
        List<Block>? section = null;
        foreach (var block in Markdown.Parse(text.Body, Pipeline))
        {
            if (block is HeadingBlock { Level: 2 } heading)
            {
                section = Open(heading);
            }
            else if (section is null)
            {
                problems.Add(LineOf(block), "there is text above the first \"##\" heading");
            }
            else
            {
                section.Add(block);
            }
        }

        foreach (var missing in Required.Where(r => !_sections.TryGetValue(r, out var blocks) || blocks.Count == 0))
        {
            problems.Add(text.BodyLine, $"the section \"## {missing}\" is missing or empty");
        }
    }

    public static PackSections Read(PackText text, PackProblems problems) => new(text, problems);

    /// <summary>The paragraphs of a section.</summary>
    public IReadOnlyList<(string Markdown, int Line, Block Block)> Paragraphs(string section)
    {
        var paragraphs = new List<(string, int, Block)>();
        foreach (var block in In(section))
        {
            if (block is ParagraphBlock)
            {
                paragraphs.Add((Source(block), LineOf(block), block));
            }
            else
            {
                _problems.Add(LineOf(block), $"\"## {section}\" holds plain paragraphs only");
            }
        }

        return paragraphs;
    }

    /// <summary>The items of the section's list.</summary>
    public IReadOnlyList<string> Items(string section)
    {
        foreach (var block in In(section).Where(b => b is not ListBlock))
        {
            _problems.Add(LineOf(block), $"\"## {section}\" holds a list only (lines that begin with \"- \")");
        }

        return [.. In(section).OfType<ListBlock>().SelectMany(l => l).OfType<ListItemBlock>().SelectMany(i => i).Select(Source)];
    }

    /// <summary>The links of a section, all https; others are reported.</summary>
    public IReadOnlyList<PackSource> Links(string section) => [.. In(section).SelectMany(Links)];

    public IEnumerable<PackSource> Links(Block block)
    {
        var links = block is LeafBlock leaf ? leaf.Inline?.Descendants<LinkInline>() ?? [] : block.Descendants<LinkInline>();
        foreach (var link in links)
        {
            if (link.IsImage || !Uri.TryCreate(link.Url, UriKind.Absolute, out var url) || url.Scheme is not "https")
            {
                _problems.Add(LineOf(block), $"the link \"{link.Url}\" does not begin with https://");
                continue;
            }

            yield return new PackSource(string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString())), url);
        }
    }

    public static string Html(Block block)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(block);
        return writer.ToString().Trim();
    }

    private List<Block> In(string section) => _sections.GetValueOrDefault(section) ?? [];

    private List<Block> Open(HeadingBlock heading)
    {
        var title = string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []);
        var blocks = new List<Block>();
        if (title is not Sources && !Required.Contains(title, StringComparer.Ordinal))
        {
            _problems.Add(LineOf(heading), $"\"## {title}\" is not a section of a pack");
        }
        else if (!_sections.TryAdd(title, blocks))
        {
            _problems.Add(LineOf(heading), $"the section \"## {title}\" is there twice");
        }

        return blocks;
    }

    private string Source(Block block) =>
        _text.Body.Substring(block.Span.Start, block.Span.Length).Replace('\n', ' ').Trim();

    private int LineOf(Block block) => _text.BodyLine + block.Line;
}
