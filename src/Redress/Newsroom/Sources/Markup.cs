using System.Text;

namespace Redress.Newsroom.Sources;

/// <summary>An element of a feed as it was found: names in lower case and without prefix, since feeds misuse both.</summary>
internal sealed class Markup(string prefix, string name, IReadOnlyDictionary<string, string> attributes, Uri? @base)
{
    private readonly List<object> _content = [];

    /// <summary>As written; feeds rely on a few well-known ones.</summary>
    public string Prefix => prefix;

    public string Name => name;

    /// <summary>What relative addresses in it are relative to (xml:base).</summary>
    public Uri? Base => @base;

    public IEnumerable<Markup> Children => _content.OfType<Markup>();

    /// <summary>Its words, those of elements inside it included.</summary>
    public string Text => string.Concat(_content.Select(part => part is Markup child ? child.Text : (string)part));

    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    public void Add(object part) => _content.Add(part);

    public Markup? Child(params ReadOnlySpan<string> names)
    {
        foreach (var wanted in names)
        {
            // An element without prefix is the feed's own; itunes:title and media:title say less.
            var colon = wanted.IndexOf(':', StringComparison.Ordinal);
            var found = Children.FirstOrDefault(child => colon < 0
                ? child.Name == wanted && child.Prefix is not ("itunes" or "media" or "dc" or "content")
                : child.Name == wanted[(colon + 1)..] && child.Prefix == wanted[..colon]);

            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    public IEnumerable<Markup> Descendants(string wanted) =>
        Children.SelectMany(child => child.Name == wanted ? [child] : child.Descendants(wanted));

    /// <summary>What stands inside it, as HTML.</summary>
    public string Inner()
    {
        var html = new StringBuilder();

        foreach (var part in _content)
        {
            html.Append(part is Markup child ? $"<{child.Name}{child.Marks()}>{child.Inner()}</{child.Name}>" : Escaped((string)part));
        }

        return html.ToString();
    }

    private string Marks() => string.Concat(attributes.Select(attribute => $" {attribute.Key}=\"{Escaped(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)}\""));

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
