using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Redress.Topics.Packs;

/// <summary>The YAML mapping at the top of a pack. Reads what it can and reports the rest by line.</summary>
internal sealed class FrontMatter
{
    private readonly PackProblems _problems;
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);

    public FrontMatter(string yaml, IReadOnlyList<string> keys, PackProblems problems)
    {
        _problems = problems;
        foreach (var (key, value) in Parse(yaml))
        {
            if (!keys.Contains(key.Value ?? "", StringComparer.Ordinal))
            {
                problems.Add(LineOf(key), $"\"{key.Value}\" is not a key of a pack; the keys are {string.Join(", ", keys)}");
            }
            else
            {
                _values[key.Value!] = value;
            }
        }
    }

    public int LineOf(string key) => _values.TryGetValue(key, out var node) ? LineOf(node) : 1;

    public string? Text(string key)
    {
        if (!_values.TryGetValue(key, out var node))
        {
            return null;
        }

        return node is YamlScalarNode { Value: { Length: > 0 } text } ? text : Wrong<string>(node, $"\"{key}\" needs a text");
    }

    public IReadOnlyList<(string Text, int Line)> List(string key) =>
        _values.TryGetValue(key, out var node) ? Texts(key, node) : [];

    public IReadOnlyList<IReadOnlyList<string>> Lists(string key)
    {
        if (!_values.TryGetValue(key, out var node))
        {
            return [];
        }

        return node is YamlSequenceNode lists
            ? [.. lists.Select(l => (IReadOnlyList<string>)[.. Texts(key, l).Select(t => t.Text)])]
            : Wrong<IReadOnlyList<IReadOnlyList<string>>>(node, $"\"{key}\" needs a list of lists") ?? [];
    }

    public IReadOnlyList<(string Key, string Value, int Line)> Map(string key)
    {
        if (!_values.TryGetValue(key, out var node))
        {
            return [];
        }

        if (node is not YamlMappingNode map)
        {
            return Wrong<IReadOnlyList<(string, string, int)>>(node, $"\"{key}\" needs lines of the form \"name: value\"") ?? [];
        }

        return [.. map.Select(e => ((e.Key as YamlScalarNode)?.Value ?? "", (e.Value as YamlScalarNode)?.Value ?? "", LineOf(e.Key)))];
    }

    private IEnumerable<(YamlScalarNode Key, YamlNode Value)> Parse(string yaml)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(yaml);
        var parser = new Parser(reader);
        try
        {
            stream.Load(parser);
        }
        catch (YamlException broken)
        {
            _problems.Add(Line(broken.Start), $"this is not YAML ({broken.Message.TrimEnd('.')})");
            return [];
        }
        catch (Exception tripped) when (tripped is InvalidOperationException or ArgumentException)
        {
            // So the parser trips over some unclosed brackets and odd tags (YamlDotNet 18.1).
            _problems.Add(Line(parser.Current?.End ?? Mark.Empty), "this is not YAML (is a bracket or quotation mark left open?)");
            return [];
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode map }])
        {
            _problems.Add(1, "the front matter needs lines of the form \"key: value\"");
            return [];
        }

        return map.Select(e => (e.Key as YamlScalarNode ?? new YamlScalarNode(""), e.Value));
    }

    private IReadOnlyList<(string Text, int Line)> Texts(string key, YamlNode node) =>
        node is YamlSequenceNode list && list.All(i => i is YamlScalarNode { Value.Length: > 0 })
            ? [.. list.Cast<YamlScalarNode>().Select(i => (i.Value!, LineOf(i)))]
            : Wrong<IReadOnlyList<(string, int)>>(node, $"\"{key}\" needs a list of texts") ?? [];

    private T? Wrong<T>(YamlNode node, string message)
        where T : class
    {
        _problems.Add(LineOf(node), message);
        return null;
    }

    private static int LineOf(YamlNode node) => Line(node.Start);

    // The YAML starts below the opening "---", which is line 1 of the file.
    private static int Line(Mark mark) => (int)Math.Min(mark.Line, int.MaxValue - 1) + 1;
}
