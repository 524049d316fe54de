using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Platform.Database;

namespace Redress.Platform.News;

/// <summary>Something new about things people follow, announced in the transaction that makes it public. Whoever follows one of them is told once.</summary>
internal sealed class NewsItem
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>One line, in the language of its page.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is on this site: "/stories/mill-street-bridge".</summary>
    public required string Path { get; init; }

    /// <summary>BCP 47 tag of <see cref="Title"/>; null where unknown.</summary>
    public string? Language { get; init; }

    public ICollection<NewsSubject> About { get; } = [];
}

/// <summary>What a piece of news is about.</summary>
internal sealed class NewsSubject
{
    public required Guid NewsId { get; init; }

    /// <summary>The kind of thing: "topic", "petition".</summary>
    public required string Kind { get; init; }

    /// <summary>Which one, within its kind.</summary>
    public required string Key { get; init; }
}

/// <summary>A thing people can follow, as <c>kind:key</c> in forms and addresses.</summary>
/// <param name="Kind">A stable name in lower case: "topic".</param>
/// <param name="Key">Which one, within its kind; it never changes.</param>
internal sealed record Subject(string Kind, string Key)
{
    public const int LongestKind = 32;
    public const int LongestKey = 120;

    public static Subject? Parse(string? text) =>
        text?.Split(':', 2) is [{ Length: > 0 and <= LongestKind } kind, { Length: > 0 and <= LongestKey } key] ? new Subject(kind, key) : null;

    public override string ToString() => $"{Kind}:{Key}";
}

internal static class Announcing
{
    /// <summary>Announces news in the transaction of the change.</summary>
    /// <param name="db">Saves the change.</param>
    /// <param name="at">Now.</param>
    /// <param name="title">One line that says what is new.</param>
    /// <param name="path">Where it can be read, on this site.</param>
    /// <param name="language">The language of the title; null where unknown.</param>
    /// <param name="about">What it is about.</param>
    public static void Announce(this RedressDb db, DateTimeOffset at, string title, string path, string? language, params IEnumerable<Subject> about)
    {
        var news = new NewsItem { Id = Guid.CreateVersion7(at), At = at, Title = title.Length <= NewsTables.LongestTitle ? title : title[..NewsTables.LongestTitle], Path = path, Language = language };

        foreach (var subject in about.Distinct())
        {
            news.About.Add(new NewsSubject { NewsId = news.Id, Kind = subject.Kind, Key = subject.Key });
        }

        db.Add(news);
    }
}

internal sealed class NewsTables : IEntityTypeConfiguration<NewsItem>, IEntityTypeConfiguration<NewsSubject>
{
    public const int LongestTitle = 500;

    public void Configure(EntityTypeBuilder<NewsItem> builder)
    {
        builder.ToTable("News");
        builder.Property(news => news.Id).ValueGeneratedNever();
        builder.Property(news => news.Title).HasMaxLength(LongestTitle);
        builder.Property(news => news.Path).HasMaxLength(300);
        builder.Property(news => news.Language).HasMaxLength(35);
        builder.HasMany(news => news.About).WithOne().HasForeignKey(subject => subject.NewsId);
        builder.HasIndex(news => news.At);
    }

    public void Configure(EntityTypeBuilder<NewsSubject> builder)
    {
        builder.ToTable("NewsSubjects");
        builder.HasKey(subject => new { subject.Kind, subject.Key, subject.NewsId });
        builder.Property(subject => subject.Kind).HasMaxLength(Subject.LongestKind);
        builder.Property(subject => subject.Key).HasMaxLength(Subject.LongestKey);
    }
}
