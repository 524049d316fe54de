namespace Redress.Topics.Packs;

/// <summary>Reads the wording of a pack's letter or petition and checks its merge fields.</summary>
internal static class PackAsk
{
    public static AskWording Read(string section, PackSections body, PackProblems problems)
    {
        var paragraphs = body.Paragraphs(section);
        foreach (var (text, line, _) in paragraphs)
        {
            foreach (var (field, _) in AskWording.FieldsIn(text).Where(f => !AskWording.Fields.Contains(f.Name)))
            {
                problems.Add(line, $"there is no field {{{{ {field} }}}}; the fields are {string.Join(", ", AskWording.Fields.Order(StringComparer.Ordinal))}");
            }
        }

        if (paragraphs.Count > 0 && paragraphs.All(p => AskWording.FieldsIn(p.Markdown).Any(f => f.Name is not "headline")))
        {
            problems.Add(paragraphs[0].Line, $"\"## {section}\" needs a paragraph that asks without any field but headline");
        }

        return new AskWording([.. paragraphs.Select(p => p.Markdown)]);
    }
}
