using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Stories.Publish;

namespace Redress.Desk.Review;

/// <summary>What an editor does to a story: its lines are changed, checked, moved, added and dropped, and it is published or taken down.</summary>
internal sealed class ReviewStory(RedressDb db, PublishStory publish, TimeProvider clock)
{
    public const string NoteNeeded = "This story is public. Say what was wrong, for readers to see, before you change it";

    public async Task<Story?> FindAsync(string slug, CancellationToken cancel) => await db.Stories.AsSplitQuery()
        .Include(s => s.Sentences).Include(s => s.Lines).Include(s => s.Topics).Include(s => s.Corrections).Include(s => s.Commentaries)
        .SingleOrDefaultAsync(s => s.Slug == slug, cancel);

    /// <summary>Takes over what is on the screen; nothing is kept where one line is not good.</summary>
    /// <param name="by">The editor.</param>
    /// <param name="story">As found; its lines are changed.</param>
    /// <param name="edits">The lines on the screen.</param>
    /// <param name="note">What was wrong, told to readers; needed where a published line changes.</param>
    /// <returns>What is wrong, by the line it is wrong with; empty where all was taken over.</returns>
    public IReadOnlyList<(Id<BriefLine>? Line, string Problem)> Take(ClaimsPrincipal by, Story story, IReadOnlyList<LineEdit> edits, string? note)
    {
        story.Reviewer ??= by.Identity!.Name;
        var lines = story.Lines.ToDictionary(line => line.Id);
        var known = story.Sentences.Select(sentence => sentence.N).ToHashSet();
        var problems = edits.Where(edit => lines.ContainsKey(edit.Id)).SelectMany(edit => Problems(edit, known)).ToList();
        var changed = edits.Where(edit => lines.TryGetValue(edit.Id, out var line) && IsChanged(line, edit)).ToList();

        if (changed.Any(edit => lines[edit.Id].Text != edit.Text?.Trim()) && LacksNote(story, note))
        {
            problems.Add((null, NoteNeeded));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        foreach (var edit in changed)
        {
            Apply(by, story, lines[edit.Id], edit, note);
        }

        Check(by, story, edits);
        return [];
    }

    public ReviewAnswer Add(ClaimsPrincipal by, Story story, BriefLineKind kind, string? text, IReadOnlyList<int> cites, string? note)
    {
        if (string.IsNullOrWhiteSpace(text) || cites.Count is 0 || !cites.All(n => story.Sentences.Any(sentence => sentence.N == n)))
        {
            return ReviewAnswer.NoLine;
        }

        if (LacksNote(story, note))
        {
            return ReviewAnswer.NoNote;
        }

        var line = new BriefLine
        {
            Id = Id<BriefLine>.New(clock.GetUtcNow()),
            StoryId = story.Id,
            Kind = kind,
            Position = story.Lines.Where(other => other.Kind == kind).Select(other => other.Position).DefaultIfEmpty().Max() + 1,
            Text = text.Trim(),
            Cites = [.. cites],
        };
        db.Add(line);
        Correct(story, note, before: null, line.Text);
        db.Audit(by, clock.GetUtcNow(), "line.added", $"stories/{story.Slug}", after: line.Text);
        return ReviewAnswer.LineAdded;
    }

    public ReviewAnswer Drop(ClaimsPrincipal by, Story story, Id<BriefLine> id, string? note)
    {
        if (LacksNote(story, note))
        {
            return ReviewAnswer.NoNote;
        }

        if (story.Lines.FirstOrDefault(line => line.Id == id) is { } line)
        {
            story.Lines.Remove(line);
            db.Remove(line);
            Correct(story, note, line.Text, after: null);
            db.Audit(by, clock.GetUtcNow(), "line.dropped", $"stories/{story.Slug}", before: line.Text);
        }

        return ReviewAnswer.LineDropped;
    }

    /// <summary>Moves a line among those of its kind.</summary>
    /// <param name="by">The editor.</param>
    /// <param name="story">With its lines.</param>
    /// <param name="id">The line.</param>
    /// <param name="places">Downward; upward where negative.</param>
    public ReviewAnswer Move(ClaimsPrincipal by, Story story, Id<BriefLine> id, int places)
    {
        if (story.Lines.FirstOrDefault(line => line.Id == id) is not { } moved)
        {
            return ReviewAnswer.LineMoved;
        }

        var kind = story.Lines.Where(line => line.Kind == moved.Kind).OrderBy(line => line.Position).ToList();
        var (from, to) = (kind.IndexOf(moved), Math.Clamp(kind.IndexOf(moved) + places, 0, kind.Count - 1));
        kind.Remove(moved);
        kind.Insert(to, moved);

        if (from != to)
        {
            db.Audit(by, clock.GetUtcNow(), "line.moved", $"stories/{story.Slug}", new { moved.Text, Place = from + 1 }, new { moved.Text, Place = to + 1 });
        }

        for (var i = 0; i < kind.Count; i++)
        {
            kind[i].Position = i + 1;
        }

        return ReviewAnswer.LineMoved;
    }

    public async Task SaveAsync(CancellationToken cancel) => await db.SaveChangesAsync(cancel);

    public async Task<ReviewAnswer> PublishAsync(ClaimsPrincipal by, Story story, CancellationToken cancel)
    {
        if (!story.IsChecked)
        {
            return ReviewAnswer.NotAllChecked;
        }

        await publish.RunAsync(by, story, cancel);
        return ReviewAnswer.Published;
    }

    public async Task<ReviewAnswer> PublishLaterAsync(ClaimsPrincipal by, Story story, DateTimeOffset? at, CancellationToken cancel)
    {
        if (!story.IsChecked)
        {
            return ReviewAnswer.NotAllChecked;
        }

        if (at is not { } time || time <= clock.GetUtcNow())
        {
            return ReviewAnswer.NoTimeToCome;
        }

        story.PublishLater(time.ToUniversalTime());
        db.Audit(by, clock.GetUtcNow(), "story.scheduled", $"stories/{story.Slug}", after: time);
        await db.SaveChangesAsync(cancel);
        return ReviewAnswer.Scheduled;
    }

    public async Task<ReviewAnswer> UnpublishAsync(ClaimsPrincipal by, Story story, string? because, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(because))
        {
            return ReviewAnswer.NoReason;
        }

        story.Unpublish(because.Trim());
        db.Audit(by, clock.GetUtcNow(), "story.unpublished", $"stories/{story.Slug}", after: because.Trim());
        await db.SaveChangesAsync(cancel);
        return ReviewAnswer.TakenDown;
    }

    private static bool LacksNote(Story story, string? note) => story.Status is StoryStatus.Published && string.IsNullOrWhiteSpace(note);

    private static IEnumerable<(Id<BriefLine>? Line, string Problem)> Problems(LineEdit edit, HashSet<int> known)
    {
        if (string.IsNullOrWhiteSpace(edit.Text))
        {
            yield return (edit.Id, "A line needs words. Drop it if it has nothing to say");
        }

        if (edit.Numbers.Count is 0)
        {
            yield return (edit.Id, "A line needs at least one sentence it rests on");
        }
        else if (!edit.Numbers.All(known.Contains))
        {
            yield return (edit.Id, "A line can only cite sentences of this story");
        }
    }

    private static bool IsChanged(BriefLine line, LineEdit edit) =>
        line.Text != edit.Text?.Trim() || (line.Who ?? "") != (edit.Who?.Trim() ?? line.Who ?? "") || !line.Cites.SequenceEqual(edit.Numbers);

    private void Apply(ClaimsPrincipal by, Story story, BriefLine line, LineEdit edit, string? note)
    {
        var text = edit.Text!.Trim();
        db.Audit(by, clock.GetUtcNow(), "line.changed", $"stories/{story.Slug}", new { line.Text, line.Who, line.Cites }, new { Text = text, edit.Who, Cites = edit.Numbers });

        if (line.Text != text)
        {
            Correct(story, note, line.Text, text);
        }

        (line.Text, line.Cites) = (text, [.. edit.Numbers]);
        line.Who = edit.Who is null ? line.Who : edit.Who.Trim() is { Length: > 0 } who ? who : null;
    }

    private void Check(ClaimsPrincipal by, Story story, IReadOnlyList<LineEdit> edits)
    {
        var ticked = edits.Where(edit => edit.IsChecked).Select(edit => edit.Id).ToHashSet();
        var turned = story.Lines.Where(line => edits.Any(edit => edit.Id == line.Id) && line.IsChecked != ticked.Contains(line.Id)).ToList();

        foreach (var line in turned)
        {
            (line.CheckedAt, line.StaleSince) = ticked.Contains(line.Id) ? (clock.GetUtcNow(), null) : ((DateTimeOffset?)null, line.StaleSince);
        }

        if (turned.Count > 0)
        {
            db.Audit(by, clock.GetUtcNow(), "lines.checked", $"stories/{story.Slug}", Names(turned.Where(line => !line.IsChecked)), Names(turned.Where(line => line.IsChecked)));
        }
    }

    private static object? Names(IEnumerable<BriefLine> lines) => lines.Select(line => line.Text).ToArray() is { Length: > 0 } names ? new { Checked = names } : null;

    private void Correct(Story story, string? note, string? before, string? after)
    {
        if (story.Status is StoryStatus.Published)
        {
            var now = clock.GetUtcNow();
            db.Add(new Correction { Id = Id<Correction>.New(now), StoryId = story.Id, At = now, Note = note!.Trim(), Before = before, After = after });
        }
    }
}
