using System.Globalization;
using Redress.Reading.Topics;

namespace Redress.Topics.Packs;

/// <summary>The part of a pack's front matter that reveals its topic in a text.</summary>
internal static class PackTerms
{
    public static TopicTerms Read(string id, FrontMatter front, PackProblems problems) => new()
    {
        Id = id,
        Name = front.Text("name") ?? id,
        Terms = Weighted(front, problems),
        People = Texts("people", front),
        Places = Texts("places", front),
        Bodies = Texts("bodies", front),
        Exclusions = Texts("exclusions", front),
        Sides = front.Lists("sides"),
    };

    private static Dictionary<string, double> Weighted(FrontMatter front, PackProblems problems)
    {
        var terms = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var (phrase, value, line) in front.Map("terms"))
        {
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || weight is not (> 0 and <= 1))
            {
                problems.Add(line, $"weight {value} is not between 0 and 1");
            }
            else if (!terms.TryAdd(phrase, weight))
            {
                problems.Add(line, $"the term \"{phrase}\" is there twice");
            }
        }

        if (terms.Count == 0)
        {
            problems.Add(front.LineOf("terms"), "a pack needs terms");
        }

        return terms;
    }

    private static string[] Texts(string key, FrontMatter front) => [.. front.List(key).Select(t => t.Text)];
}
