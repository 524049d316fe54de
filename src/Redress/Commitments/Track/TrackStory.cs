using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Reading.Commitments;

namespace Redress.Commitments.Track;

/// <summary>Tracks what a published story says was promised and is not known. Running it again changes nothing.</summary>
internal sealed record TrackStory(Id<Story> Story) : IJob
{
    public static string Name => "commitments.track";
}

internal sealed class TrackStoryHandler(RedressDb db, SuggestEvidence suggest, TimeProvider clock) : IJobHandler<TrackStory>
{
    public async Task RunAsync(TrackStory job, CancellationToken cancel)
    {
        var story = await db.Stories.Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == job.Story, cancel);

        if (story is not { Status: StoryStatus.Published })
        {
            return;
        }

        await TrackCommitmentsAsync(story, cancel);
        await TrackUnknownsAsync(story, cancel);
        await db.SaveChangesAsync(cancel);
        await suggest.RunAsync(story, cancel);
    }

    private async Task TrackCommitmentsAsync(Story story, CancellationToken cancel)
    {
        var lines = story.Lines.Where(line => line is { Kind: BriefLineKind.Promised, Who: not null }).OrderBy(line => line.Position).ToList();
        var tracked = await InThread(db.Commitments, story).Include(commitment => commitment.History).ToListAsync(cancel);
        var repeated = await db.Set<RepeatedLine>().Where(line => line.StoryId == story.Id).Select(line => line.LineId).ToListAsync(cancel);

        foreach (var gone in tracked.Where(c => c.StoryId == story.Id && c.History.Count == 0 && !lines.Exists(line => line.Id == c.LineId)).ToList())
        {
            db.Remove(gone);
            tracked.Remove(gone);
        }

        foreach (var line in lines.Where(line => !repeated.Contains(line.Id)))
        {
            if (tracked.Find(c => c.LineId == line.Id) is { } known)
            {
                Update(known, line, story);
            }
            else if (tracked.Find(c => EvidenceFinder.IsSamePerson(c.Who, line.Who!) && EvidenceFinder.IsSame(c.What, line.Text)) is { } same)
            {
                db.Add(new RepeatedLine { LineId = line.Id, StoryId = story.Id, CommitmentId = same.Id });
            }
            else
            {
                tracked.Add(await AddAsync(story, line, cancel));
            }
        }
    }

    private async Task TrackUnknownsAsync(Story story, CancellationToken cancel)
    {
        var lines = story.Lines.Where(line => line.Kind is BriefLineKind.Unknown).OrderBy(line => line.Position).ToList();
        var tracked = await InThread(db.Unknowns, story).Include(unknown => unknown.History).ToListAsync(cancel);
        var repeated = await db.Set<RepeatedLine>().Where(line => line.StoryId == story.Id).Select(line => line.LineId).ToListAsync(cancel);

        foreach (var gone in tracked.Where(u => u.StoryId == story.Id && u.History.Count == 0 && !lines.Exists(line => line.Id == u.LineId)).ToList())
        {
            db.Remove(gone);
            tracked.Remove(gone);
        }

        foreach (var line in lines.Where(line => !repeated.Contains(line.Id)))
        {
            if (tracked.Find(u => u.LineId == line.Id) is { } known)
            {
                (known.Text, known.Cites) = known.History.Count == 0 ? (line.Text, line.Cites) : (known.Text, known.Cites);
            }
            else if (tracked.Find(u => EvidenceFinder.IsSame(u.Text, line.Text)) is { } same)
            {
                db.Add(new RepeatedLine { LineId = line.Id, StoryId = story.Id, UnknownId = same.Id });
            }
            else
            {
                var unknown = Unknown.Track(story, line, await FreeSlugAsync(db.Unknowns.Select(u => u.Slug), line.Text, line, cancel), clock.GetUtcNow());
                db.Add(unknown);
                tracked.Add(unknown);
                await db.SaveChangesAsync(cancel);
            }
        }
    }

    private async Task<Commitment> AddAsync(Story story, BriefLine line, CancellationToken cancel)
    {
        var slug = await FreeSlugAsync(db.Commitments.Select(c => c.Slug), $"{line.Who} {line.Text}", line, cancel);
        var saidOn = SaidOn(story);
        var commitment = Commitment.Track(story, line, slug, PersonSlug.Of(line.Who!), saidOn, DueDate.Of(line.Text, saidOn), clock.GetUtcNow());
        db.Add(commitment);
        await db.SaveChangesAsync(cancel);
        return commitment;
    }

    /// <summary>An editor mended the line; once evidence is recorded, the words it was recorded for stay.</summary>
    private static void Update(Commitment known, BriefLine line, Story story)
    {
        if (known.History.Count == 0 && (known.Who != line.Who || known.What != line.Text || !known.Cites.SequenceEqual(line.Cites)))
        {
            (known.Who, known.Role, known.What, known.Cites, known.PersonSlug) = (line.Who!, line.Role, line.Text, line.Cites, PersonSlug.Of(line.Who!));
            known.SetDue(DueDate.Of(line.Text, SaidOn(story)) ?? known.DueOn, known.ChangedAt);
        }
    }

    /// <summary>The day of the report where it was written.</summary>
    private static DateOnly SaidOn(Story story) => story.Reported is { } reported
        ? DateOnly.FromDateTime(reported.At.ToOffset(TimeSpan.FromMinutes(reported.OffsetMinutes ?? 0)).Date)
        : DateOnly.FromDateTime(story.ArrivedAt.UtcDateTime);

    private IQueryable<Commitment> InThread(IQueryable<Commitment> all, Story story) =>
        all.Where(one => db.Stories.Any(other => other.Id == one.StoryId && other.ThreadId == story.ThreadId));

    private IQueryable<Unknown> InThread(IQueryable<Unknown> all, Story story) =>
        all.Where(one => db.Stories.Any(other => other.Id == one.StoryId && other.ThreadId == story.ThreadId));

    private static async Task<string> FreeSlugAsync(IQueryable<string> slugs, string words, BriefLine line, CancellationToken cancel)
    {
        var slug = StorySlug.Of(words, line.Id.ToString());
        var taken = await slugs.Where(other => other.StartsWith(slug)).ToListAsync(cancel);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n is 1 ? slug : $"{slug}-{n}").First(free => !taken.Contains(free, StringComparer.Ordinal));
    }
}
