using Redress.Domain;
using Redress.Domain.Stories;

namespace Redress.Tests.Stories;

/// <summary>Stories for tests, with every kind of line.</summary>
internal static class Example
{
    public static readonly DateTimeOffset Day = new(2026, 3, 1, 14, 5, 0, TimeSpan.Zero);

    private const string Text =
        "The county will close the Oak Road bridge in June.\n\nInspectors found cracks in two beams. “Safety comes first,” said Commissioner Ann Vale. " +
        "Vale said she will publish the report by May. It is not known who will pay. Shops on Oak Road expect fewer visitors.";

    public static EventThread Thread() => EventThread.Start(Day);

    /// <summary>A published story of a bridge: two things happened, one was said, one promised, one is unknown.</summary>
    public static Story Bridge(EventThread thread, string slug = "oak-road-bridge", string headline = "Oak Road bridge to close in June", string? language = "en", string? url = "https://news.example/oak-road", bool isSample = false, bool isPublished = true)
    {
        var story = New(thread, slug, headline, Text + $"\n\nFiled as {slug}.", language, url, isSample);
        AddLine(story, BriefLineKind.Happened, "The county will close the Oak Road bridge in June.", 1);
        AddLine(story, BriefLineKind.Happened, "Inspectors found cracks in two beams.", 2);
        AddLine(story, BriefLineKind.Said, "“Safety comes first,”", 3, "Ann Vale", "Commissioner");
        AddLine(story, BriefLineKind.Promised, "will publish the report by May", 4, "Ann Vale");
        AddLine(story, BriefLineKind.Unknown, "It is not known who will pay.", 5);

        if (isPublished)
        {
            story.Publish(Day);
        }

        return story;
    }

    /// <summary>A published story in a language written from right to left.</summary>
    public static Story Arabic(EventThread thread)
    {
        var story = New(thread, "arabic", "مجلس المدينة يغلق الجسر في يونيو", "قرر مجلس المدينة إغلاق الجسر في يونيو. قالت العمدة إن السلامة أولا. لم يعرف بعد من سيدفع.", "ar", "https://news.example/jisr", isSample: false);
        AddLine(story, BriefLineKind.Happened, "قرر مجلس المدينة إغلاق الجسر في يونيو.", 1);
        AddLine(story, BriefLineKind.Said, "السلامة أولا", 2, "ليلى حداد", "عمدة المدينة");
        AddLine(story, BriefLineKind.Unknown, "لم يعرف بعد من سيدفع.", 3);
        story.Publish(Day);
        return story;
    }

    /// <summary>A published story of which nothing could be drawn.</summary>
    public static Story Bare(EventThread thread, string slug = "bare", string headline = "A headline and nothing else")
    {
        var story = New(thread, slug, headline, $"One sentence, filed as {slug}.", language: null, url: null, isSample: false);
        story.Publish(Day);
        return story;
    }

    public static Story New(EventThread thread, string slug, string headline, string text, string? language, string? url, bool isSample)
    {
        var story = new Story
        {
            Id = Id<Story>.New(Day),
            Slug = slug,
            Headline = headline,
            Publisher = url is null ? null : "Oak Valley News",
            Reported = new Reported(Day, OffsetMinutes: -300, HasTime: true),
            Url = url,
            Language = language,
            Text = text,
            TextHash = slug,
            ArrivedAt = Day,
            ThreadId = thread.Id,
            IsSample = isSample,
        };
        var sentences = Redress.Reading.Sentences.SentenceSplitter.Split(text);
        foreach (var s in sentences)
        {
            story.Sentences.Add(new StorySentence { StoryId = story.Id, N = s.N, Paragraph = s.Paragraph, Start = s.Start, End = s.End, Hash = "" });
        }

        return story;
    }

    public static void AddLine(Story story, BriefLineKind kind, string text, int cites, string? who = null, string? role = null) =>
        story.Lines.Add(new BriefLine
        {
            Id = Id<BriefLine>.New(Day),
            StoryId = story.Id,
            Kind = kind,
            Position = story.Lines.Count + 1,
            Text = text,
            Who = who,
            Role = role,
            Cites = [cites],
        });

    public static void AddTopic(Story story, string topic, params int[] because) =>
        story.Topics.Add(new StoryTopic { StoryId = story.Id, TopicId = topic, Score = 0.9, Because = because });

    public static void AddCommentary(Story story, string title = "Open the books") =>
        story.Commentaries.Add(new Commentary
        {
            Id = Id<Commentary>.New(Day),
            StoryId = story.Id,
            Title = title,
            Author = "Kim Doe",
            Viewpoint = "For open budgets",
            Text = "First.\n\nSecond.\n\nThird.",
            Position = 1,
        });
}
