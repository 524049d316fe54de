using System.Collections.Frozen;

namespace Redress.Reading.Extraction.Body;

internal enum TagKind
{
    Inline,
    Block,
    Break,
    Cell,
    Skipped,
}

/// <summary>What HTML's own elements are to a reader.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, TagKind> Kinds = new[]
    {
        (TagKind.Block, "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption"),
        (TagKind.Break, "br"),
        (TagKind.Cell, "td th"),
        (TagKind.Skipped, "script style noscript template svg iframe object canvas video audio select textarea input head math datalist option map noframes"),
    }.SelectMany(row => row.Item2.Split(' ').Select(tag => (Tag: tag, Kind: row.Item1))).ToFrozenDictionary(x => x.Tag, x => x.Kind, StringComparer.Ordinal);

    public static TagKind Of(string tag) => Kinds.GetValueOrDefault(tag, TagKind.Inline);

    public static Traits TraitsOf(string tag) => tag switch
    {
        "article" => Traits.Article,
        "main" => Traits.Main,
        "nav" or "menu" => Traits.Navigation,
        "header" => Traits.Header,
        "footer" => Traits.Footer,
        "aside" => Traits.Aside,
        "form" or "fieldset" or "button" or "label" => Traits.Form,
        "table" => Traits.Table,
        "ul" or "ol" or "dl" => Traits.List,
        "blockquote" => Traits.Quotation,
        "figure" => Traits.Figure,
        "figcaption" or "caption" => Traits.Caption,
        "time" => Traits.Date,
        "dialog" => Traits.Notice,
        _ => Traits.None,
    };
}
