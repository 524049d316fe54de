using System.Security.Cryptography;
using System.Text;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Reading;

namespace Redress.Newsroom.Ingest;

/// <summary>Keeps what was read of an article as a story: its unchanged text, its numbered sentences, its brief.</summary>
internal static class StoryFromReading
{
    public static Story Map(StoryReading reading, string slug, Id<EventThread> thread, DateTimeOffset now, bool isSample = false)
    {
        var article = reading.Article;
        var story = new Story
        {
            Id = Id<Story>.New(now),
            Slug = slug,
            Headline = article.Headline,
            Publisher = article.Publisher,
            Author = article.Author,
            Reported = article.Published is { } published ? Reported(published) : null,
            Url = article.Url?.AbsoluteUri,
            Language = article.Language,
            Text = article.Text,
            TextHash = Hash(article.Text),
            ArrivedAt = now,
            ThreadId = thread,
            IsSample = isSample,
        };

        AddAll(story.Sentences, reading.Sentences.Select(sentence => Sentence(story, sentence)));
        AddAll(story.Lines, reading.Lines.GroupBy(line => line.Kind).SelectMany(kind => kind.Select((line, i) => Line(story, line, i + 1, now))));
        AddAll(story.Topics, reading.Topics.Select(topic => new StoryTopic { StoryId = story.Id, TopicId = topic.Id, Score = topic.Score, Because = [.. topic.Because] }));
        return story;
    }

    /// <summary>SHA-256 in UTF-8, lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Reported Reported(Published published) =>
        new(published.Instant.ToUniversalTime(), published.Offset is { } offset ? (int)offset.TotalMinutes : null, published.Time is not null);

    private static StorySentence Sentence(Story story, Sentence sentence) => new()
    {
        StoryId = story.Id,
        N = sentence.N,
        Paragraph = sentence.Paragraph,
        Start = sentence.Start,
        End = sentence.End,
        Hash = Hash(sentence.Text),
    };

    private static BriefLine Line(Story story, Line line, int position, DateTimeOffset now) => new()
    {
        Id = Id<BriefLine>.New(now),
        StoryId = story.Id,
        Kind = line.Kind switch
        {
            LineKind.Happened => BriefLineKind.Happened,
            LineKind.Said => BriefLineKind.Said,
            LineKind.Promised => BriefLineKind.Promised,
            LineKind.Unknown => BriefLineKind.Unknown,
        },
        Position = position,
        Text = line.Text,
        Who = line.Who,
        Role = line.Role,
        Cites = [.. line.Cites],
    };

    private static void AddAll<T>(ICollection<T> to, IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            to.Add(item);
        }
    }
}
