using System.Text.RegularExpressions;

namespace Redress.Topics.Packs;

/// <summary>Reads one pack. A pack with any problem is not used, so that no page shows half of one.</summary>
internal static partial class PackReader
{
    private static readonly string[] Keys =
        ["id", "name", "parent", "terms", "people", "places", "bodies", "sides", "exclusions", "hashtags", "committees"];

    /// <param name="id">The file's name without its ending.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public static TopicPack? Read(string id, string text, PackProblems problems)
    {
        if (PackText.Split(text, problems) is not { } parts)
        {
            return null;
        }

        var front = new FrontMatter(parts.Yaml, Keys, problems);
        var body = new PackSections(parts, problems);
        CheckId(id, front, problems);
        var pack = new TopicPack
        {
            Id = id,
            Name = front.Text("name") ?? Missing("name", problems),
            Parent = front.Text("parent"),
            Terms = PackTerms.Read(id, front, problems),
            Background = Background(body, problems),
            Questions = body.Items(PackSections.Questions),
            LetterAsk = PackAsk.Read(PackSections.LetterAsk, body, problems),
            PetitionAsk = PackAsk.Read(PackSections.PetitionAsk, body, problems),
            Hashtags = [.. Matching("hashtags", Hashtag(), "a hashtag of letters and digits such as CleanWater", front, problems).Select(h => "#" + h)],
            Committees = Committees(front, problems),
            Sources = [.. body.Links(PackSections.Background).Concat(body.Links(PackSections.Sources)).DistinctBy(s => s.Url)],
        };
        return problems.Found.Count == 0 ? pack : null;
    }

    private static void CheckId(string id, FrontMatter front, PackProblems problems)
    {
        if (!Slug().IsMatch(id))
        {
            problems.Add(1, $"the file name \"{id}\" is not lower-case words joined by hyphens");
        }

        var stated = front.Text("id") ?? Missing("id", problems);
        if (stated.Length > 0 && !string.Equals(stated, id, StringComparison.Ordinal))
        {
            problems.Add(front.LineOf("id"), $"the id \"{stated}\" differs from the file name \"{id}\"");
        }
    }

    private static string Missing(string key, PackProblems problems)
    {
        problems.Add(1, $"the key \"{key}\" is missing");
        return "";
    }

    private static Passage[] Background(PackSections body, PackProblems problems)
    {
        var paragraphs = body.Paragraphs(PackSections.Background);
        foreach (var bare in paragraphs.Where(p => !body.Links(p.Block).Any()))
        {
            problems.Add(bare.Line, "this background paragraph names no source (a link)");
        }

        return [.. paragraphs.Select(p => new Passage(p.Markdown, PackSections.Html(p.Block)))];
    }

    private static Committee[] Committees(FrontMatter front, PackProblems problems)
    {
        var committees = front.Map("committees");
        foreach (var (code, _, line) in committees.Where(c => !CommitteeCode().IsMatch(c.Key)))
        {
            problems.Add(line, $"\"{code}\" is not a committee's code such as SSFR");
        }

        return [.. committees.Select(c => new Committee(c.Key, c.Value))];
    }

    private static IEnumerable<string> Matching(string key, Regex form, string what, FrontMatter front, PackProblems problems)
    {
        var texts = front.List(key);
        foreach (var (text, line) in texts.Where(t => !form.IsMatch(t.Text)))
        {
            problems.Add(line, $"\"{text}\" is not {what}");
        }

        return texts.Select(t => t.Text);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Slug();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Hashtag();

    [GeneratedRegex("^[HSJ][A-Z]{3}[0-9]{0,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex CommitteeCode();
}
