using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Topics.Packs;

namespace Redress.Stories.Show;

/// <summary>Everything the public page of one story shows. The page, its JSON and the exported file draw from it.</summary>
internal sealed record ActionPage(Story Story, IReadOnlyList<TopicPack> Packs, IReadOnlyList<StoryTeaser> Related)
{
    private readonly Dictionary<int, string> _sentences =
        Story.Sentences.ToDictionary(sentence => sentence.N, sentence => Story.Text[sentence.Start..sentence.End]);

    /// <summary>A topic whose pack is gone has nothing to show and is left out.</summary>
    public static ActionPage Of(Story story, PackSet packs, IReadOnlyList<StoryTeaser> related) =>
        new(story, [.. story.Topics.OrderByDescending(topic => topic.Score).Select(topic => packs.Find(topic.TopicId)).OfType<TopicPack>()], related);

    /// <summary>The line of the brief that stands alone at the top, where no editor wrote a summary and enough lines remain below.</summary>
    public BriefLine? Lead => Story.Summary is null && Lines(BriefLineKind.Happened) is { Count: >= 3 } happened ? happened[0] : null;

    /// <summary>What happened, without the line that already stands at the top.</summary>
    public IReadOnlyList<BriefLine> Happened => [.. Lines(BriefLineKind.Happened).Where(line => line != Lead)];

    /// <summary>Where a promise or an unknown is followed, and where it stands.</summary>
    public IReadOnlyDictionary<Id<BriefLine>, TrackedLine> Tracked { get; init; } = new Dictionary<Id<BriefLine>, TrackedLine>();

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

    /// <summary>Since when the source no longer has the sentence as it stands here; null where it has.</summary>
    public DateTimeOffset? GoneSince(CitedSentence cited) => Story.Sentences.FirstOrDefault(sentence => sentence.N == cited.N)?.GoneSince;

    /// <summary>Every sentence some line rests on or some opinion argues about, in the order of the source.</summary>
    public IReadOnlyList<CitedSentence> AllCited =>
        Cited(Story.Lines.SelectMany(line => line.Cites).Concat(Story.Commentaries.SelectMany(opinion => opinion.Cites)).Distinct().Order());

    /// <summary>The sentences that gave a topic away, at most the first two.</summary>
    public IReadOnlyList<CitedSentence> Because(TopicPack topic) =>
        Cited(Story.Topics.Where(t => t.TopicId == topic.Id).SelectMany(t => t.Because).Order().Take(2));

    public string Hashtags => string.Join(' ', Packs.SelectMany(pack => pack.Hashtags).Distinct(StringComparer.OrdinalIgnoreCase).Take(3));

    /// <summary>The source, opened at the sentence where the browser can (a text fragment).</summary>
    public string? AddressOf(CitedSentence sentence) => Story.Url is { } url ? SourceLink.To(url, sentence.Text) : null;
}

/// <summary>Somebody quoted; <see cref="Name"/> is null where the story does not say who.</summary>
internal sealed record Speaker(string? Name, string? Role, IReadOnlyList<BriefLine> Lines);

internal sealed record CitedSentence(int N, string Text);

/// <summary>A line of the brief that is followed.</summary>
/// <param name="Path">Its public record.</param>
/// <param name="Status">In English: "Open", "Kept", "Answered".</param>
internal sealed record TrackedLine(string Path, string Status);
