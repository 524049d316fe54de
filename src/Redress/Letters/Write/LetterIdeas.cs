using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Letters;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Stories.Act;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Letters.Write;

/// <summary>Something a letter can say, ready to choose.</summary>
/// <param name="Key">Names it in the form.</param>
/// <param name="Label">What the reader chooses by.</param>
/// <param name="Text">What it puts into the letter.</param>
internal sealed record Idea(string Key, string Label, string Text);

/// <summary>What a story offers to a letter about it: facts to cite, questions to ask, templates of the desk.</summary>
internal sealed record LetterIdeas(IReadOnlyList<Idea> Facts, IReadOnlyList<Idea> Asks, IReadOnlyList<LetterTemplate> Templates, IReadOnlyDictionary<string, string?> StoryFields, string Subject)
{
    private const int Most = 8;

    public const string Plain = "{{ fact }}\n\n{{ ask }}\n\nThank you for your attention. I look forward to your answer.";

    public static async Task<LetterIdeas> OfAsync(ActionPage page, RedressDb db, CancellationToken cancel)
    {
        var topics = page.Packs.Select(pack => pack.Id).ToList();
        var templates = await db.Set<LetterTemplate>().AsNoTracking().Include(template => template.Versions)
            .Where(template => !template.IsRetired && (template.StoryId == page.Story.Id || topics.Contains(template.TopicId!)))
            .OrderByDescending(template => template.StoryId != null).ThenBy(template => template.Name)
            .ToListAsync(cancel);
        return Of(page, templates);
    }

    public static LetterIdeas Of(ActionPage page, IReadOnlyList<LetterTemplate> templates)
    {
        var fields = AskFields.Of(page).ToDictionary(field => field.Key, field => (string?)FinishedText.Quoted(field.Value), StringComparer.Ordinal);
        return new LetterIdeas(FactsOf(page), AsksOf(page, fields), templates, fields, FinishedText.Quoted(LetterWording.Subject(page)));
    }

    /// <summary>Puts the chosen fact, question and template into the draft, unless the reader has changed the text since the last suggestion.</summary>
    public void Suggest(LetterDraft draft)
    {
        draft.Fact ??= Facts.Select(idea => idea.Key).FirstOrDefault();
        draft.Ask ??= Asks.Select(idea => idea.Key).FirstOrDefault();
        var template = Templates.FirstOrDefault(template => template.Id.ToString() == draft.Template)?.Current;
        var fields = new Dictionary<string, string?>(StoryFields, StringComparer.Ordinal)
        {
            ["fact"] = Facts.FirstOrDefault(idea => idea.Key == draft.Fact)?.Text,
            ["ask"] = Asks.FirstOrDefault(idea => idea.Key == draft.Ask)?.Text,
        };
        var body = MergeField.Merge(template?.Body ?? Plain, fields);
        var subject = template is null ? Subject : MergeField.Merge(template.Subject, fields);

        if (Same(draft.Body, draft.Suggested))
        {
            draft.Body = body;
        }

        if (string.IsNullOrWhiteSpace(draft.Subject) || Templates.Any(other => MergeField.Merge(other.Current.Subject, fields) == draft.Subject) || draft.Subject == Subject)
        {
            draft.Subject = subject;
        }

        draft.Suggested = body;
    }

    /// <summary>Browsers send other line ends than they were given.</summary>
    private static bool Same(string? text, string? other) => (text ?? "").ReplaceLineEndings("\n").Trim() == (other ?? "").ReplaceLineEndings("\n").Trim();

    private static List<Idea> FactsOf(ActionPage page)
    {
        var lines = page.Lines(BriefLineKind.Happened).Concat(page.Lines(BriefLineKind.Said)).Concat(page.Lines(BriefLineKind.Promised)).Take(Most);
        return [.. lines.Select((line, i) => new Idea(Name("fact", i), $"{Words(page, line)} {Marks(line)}", FinishedText.Quoted($"{Source(page)} ({Sentences(line)}): {Words(page, line)}")))];
    }

    private static List<Idea> AsksOf(ActionPage page, Dictionary<string, string?> fields)
    {
        var unknowns = page.Lines(BriefLineKind.Unknown).Take(4).Select((line, i) => new Idea(
            Name("unknown", i), $"{line.Text} {Marks(line)}",
            FinishedText.Quoted($"The report leaves this open ({Sentences(line)}): “{Quotation.Bare(line.Text)}” Will you ask for the answer and make it public: yes or no?")));
        var promises = page.Lines(BriefLineKind.Promised).Take(4).Select((line, i) => new Idea(
            Name("promise", i), $"{Words(page, line)} {Marks(line)}",
            FinishedText.Quoted($"According to the report ({Sentences(line)}), {$"{LineOpening.Of(line)} {line.Text}".Trim().TrimEnd('.')}. Will you find out whether that has happened, and tell me: yes or no?")));
        var wording = (page.Packs is [var strongest, ..] ? strongest.LetterAsk : LetterWording.Plain).Paragraphs
            .Where(paragraph => AskWording.FieldsIn(paragraph).All(field => field.Name is "headline"))
            .Select((paragraph, i) => MergeField.Merge(paragraph, fields))
            .Select((text, i) => new Idea(Name("wording", i), text, text));
        return [.. unknowns, .. promises, .. wording];
    }

    private static string Source(ActionPage page) => page.Story switch
    {
        { Publisher: { } publisher, Url: { } url } => $"According to {publisher}, {url}",
        { Publisher: { } publisher } => $"According to {publisher}",
        { Url: { } url } => $"According to {url}",
        _ => $"According to the report “{page.Story.Headline}”",
    };

    private static string Words(ActionPage page, BriefLine line) =>
        $"{LineOpening.Of(line)} {(line.Kind is BriefLineKind.Said ? Quotation.Marked(page.Story, line) : line.Text)}".Trim();

    private static string Marks(BriefLine line) => string.Join(' ', line.Cites.Select(n => $"¶ {n}"));

    private static string Sentences(BriefLine line) => $"{(line.Cites.Length == 1 ? "sentence" : "sentences")} {string.Join(", ", line.Cites)}";

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
}
