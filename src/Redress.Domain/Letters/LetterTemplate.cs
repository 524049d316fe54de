using Redress.Domain.Stories;

namespace Redress.Domain.Letters;

/// <summary>A letter's text prepared at the desk, for one story or for all stories of a topic. Versions are only ever added.</summary>
public sealed class LetterTemplate
{
    public required Id<LetterTemplate> Id { get; init; }

    /// <summary>For readers to choose by.</summary>
    public required string Name { get; set; }

    /// <summary>The story it is for; null where it is for a topic.</summary>
    public Id<Story>? StoryId { get; init; }

    /// <summary>The topic pack it is for; null where it is for a story.</summary>
    public string? TopicId { get; init; }

    /// <summary>No longer offered to readers.</summary>
    public bool IsRetired { get; set; }

    public ICollection<LetterTemplateVersion> Versions { get; } = [];

    public LetterTemplateVersion Current => Versions.MaxBy(version => version.Number)!;

    public LetterTemplateVersion Revise(string subject, string body, string by, DateTimeOffset now)
    {
        var version = new LetterTemplateVersion
        {
            TemplateId = Id,
            Number = Versions.Select(version => version.Number).DefaultIfEmpty().Max() + 1,
            Subject = subject,
            Body = body,
            By = by,
            At = now,
        };
        Versions.Add(version);
        return version;
    }
}

public sealed class LetterTemplateVersion
{
    public required Id<LetterTemplate> TemplateId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required string Subject { get; init; }

    /// <summary>Paragraphs separated by a blank line, with merge fields.</summary>
    public required string Body { get; init; }

    /// <summary>The name of who wrote it.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
