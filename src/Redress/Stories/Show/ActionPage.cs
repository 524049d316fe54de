using Redress.Domain.Stories;

namespace Redress.Stories.Show;

/// <summary>Everything the public page of one story shows. The page, its JSON and the exported file draw from it.</summary>
internal sealed record ActionPage(Story Story, IReadOnlyList<TopicNotes> Topics, IReadOnlyList<StoryTeaser> Related)
{
    private readonly Dictionary<int, string> _sentences =
        Story.Sentences.ToDictionary(sentence => sentence.N, sentence => Story.Text[sentence.Start..sentence.End]);

    /// <summary>The one line at the top, unless it only repeats the first line of the brief.</summary>
    public string? Summary => Story.Summary == Lines(BriefLineKind.Happened).FirstOrDefault()?.Text ? null : Story.Summary;

    public string? Language => Story.Language;

    public string Direction => Story.Language is { } tag ? WritingDirection.Of(tag) : "auto";

    public bool HasBrief => Story.Lines.Count > 0;

    /// <summary>Minutes it takes to read the brief, at 220 words a minute.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round(Story.Lines.Sum(line => line.Text.Count(c => c is ' ') + 1) / 220.0));

    public IReadOnlyList<BriefLine> Lines(BriefLineKind kind) =>
        [.. Story.Lines.Where(line => line.Kind == kind).OrderBy(line => line.Position)];

    /// <summary>Who is quoted, by first appearance, with what they said.</summary>
    public IReadOnlyList<Speaker> Speakers =>
        [.. Lines(BriefLineKind.Said)
            .GroupBy(line => line.Who, StringComparer.Ordinal)
            .Select(said => new Speaker(said.Key, said.Select(line => line.Role).FirstOrDefault(role => role is not null), [.. said]))];

    /// <summary>The source's own sentences a line rests on.</summary>
    public IReadOnlyList<CitedSentence> Cited(IEnumerable<int> numbers) =>
        [.. numbers.Where(_sentences.ContainsKey).Select(n => new CitedSentence(n, _sentences[n]))];

    /// <summary>Every sentence some line or commitment rests on, in the order of the source.</summary>
    public IReadOnlyList<CitedSentence> AllCited => Cited(Story.Lines.SelectMany(line => line.Cites).Distinct().Order());

    /// <summary>The source, opened at the sentence where the browser can (a text fragment).</summary>
    public string? AddressOf(CitedSentence sentence) => Story.Url is { } url ? SourceLink.To(url, sentence.Text) : null;
}

/// <summary>Somebody quoted; <see cref="Name"/> is null where the story does not say who.</summary>
internal sealed record Speaker(string? Name, string? Role, IReadOnlyList<BriefLine> Lines);

internal sealed record CitedSentence(int N, string Text);
