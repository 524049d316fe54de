using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Stories.Show;

namespace Redress.Stories.Search;

/// <summary>A story found, with the words around what was found.</summary>
internal sealed record Hit(StoryTeaser Story, Excerpt Excerpt);

/// <summary>Finds published stories by words of their headline, summary and text, best first.</summary>
internal sealed class SearchStories(RedressDb db)
{
    public const int Most = 30;

    public async Task<IReadOnlyList<Hit>> RunAsync(SearchWords words, CancellationToken cancel)
    {
        if (words.IsEmpty)
        {
            return [];
        }

        var rows = await (db is SqliteRedressDb ? Sqlite(words) : Postgres(words)).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Slug);
        var stories = await db.Stories.AsNoTracking().Where(story => ids.Contains(story.Slug)).ToTeasers().ToDictionaryAsync(story => story.Slug, StringComparer.Ordinal, cancel);
        return [.. rows.Select(row => new Hit(stories[row.Slug], Excerpt.Read(row.Excerpt)))];
    }

    private IQueryable<Row> Sqlite(SearchWords words) => db.Database.SqlQuery<Row>($"""
        SELECT s."Slug", snippet("StorySearch", -1, char(2), char(3), '…', 28) AS "Excerpt"
        FROM "StorySearch" JOIN "Stories" s ON s."Id" = "StorySearch"."StoryId"
        WHERE "StorySearch" MATCH {words.ForSqlite()} AND s."Status" = {nameof(StoryStatus.Published)}
        ORDER BY bm25("StorySearch", 0, 8, 4, 1), s."PublishedAt" DESC LIMIT {Most}
        """);

    private IQueryable<Row> Postgres(SearchWords words) => db.Database.SqlQuery<Row>($"""
        SELECT s."Slug", ts_headline('english', left(s."Text", 200000), q, {$"StartSel={Excerpt.Open}, StopSel={Excerpt.Close}, MaxWords=30, MinWords=15"}) AS "Excerpt"
        FROM "Stories" s, to_tsquery('english', {words.ForPostgres()}) q
        WHERE s."Search" @@ q AND s."Status" = {nameof(StoryStatus.Published)}
        ORDER BY ts_rank_cd(s."Search", q) DESC, s."PublishedAt" DESC LIMIT {Most}
        """);

    private sealed record Row(string Slug, string Excerpt);
}
