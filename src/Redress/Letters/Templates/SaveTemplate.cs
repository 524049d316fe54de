using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Domain.Stories;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Topics.Packs;

namespace Redress.Letters.Templates;

/// <summary>What an editor fills in.</summary>
internal sealed class TemplateForm
{
    public string? Name { get; set; }

    /// <summary>A topic's id, or the last part of a story's address; only for a new template.</summary>
    public string? For { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }
}

internal abstract record SaveAnswer
{
    public sealed record Saved(Id<LetterTemplate> Id) : SaveAnswer;

    public sealed record Wrong(IReadOnlyList<Write.WriteProblem> Problems) : SaveAnswer;

    public sealed record Gone : SaveAnswer;
}

/// <summary>Makes a letter template, or a new version of one. Gaps of other templates are taken over; fields that do not exist are named.</summary>
internal sealed class SaveTemplate(RedressDb db, TopicPacks packs, TimeProvider clock)
{
    public async Task<SaveAnswer> RunAsync(Id<LetterTemplate>? id, TemplateForm form, ClaimsPrincipal by, CancellationToken cancel)
    {
        var known = id is null ? null : await db.Set<LetterTemplate>().Include(t => t.Versions).SingleOrDefaultAsync(t => t.Id == id, cancel);

        if (id is not null && known is null)
        {
            return new SaveAnswer.Gone();
        }

        var read = ForeignTemplate.Read(form.Body ?? "");
        var (subject, body) = ((read.Subject ?? form.Subject ?? "").Trim(), read.Body);
        var now = clock.GetUtcNow();
        var template = known ?? await NewAsync(form, now, cancel);
        var problems = Problems(form, template, subject, body).ToList();

        if (problems.Count > 0)
        {
            return new SaveAnswer.Wrong(problems);
        }

        var before = known is null ? null : new { known.Name, known.Current.Number };
        template!.Name = form.Name!.Trim();

        if (known is null || known.Current.Subject != subject || known.Current.Body != body)
        {
            db.Add(template.Revise(subject, body, by.Identity?.Name ?? "", now));
        }

        db.Audit(by, now, known is null ? "letter-template.made" : "letter-template.revised", $"letters/templates/{template.Id}", before, new { template.Name, template.Current.Number });
        await db.SaveChangesAsync(cancel);
        return new SaveAnswer.Saved(template.Id);
    }

    public async Task<bool> RetireAsync(Id<LetterTemplate> id, bool isRetired, ClaimsPrincipal by, CancellationToken cancel)
    {
        if (await db.Set<LetterTemplate>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } template)
        {
            return false;
        }

        template.IsRetired = isRetired;
        db.Audit(by, clock.GetUtcNow(), isRetired ? "letter-template.retired" : "letter-template.offered", $"letters/templates/{id}");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<LetterTemplate?> NewAsync(TemplateForm form, DateTimeOffset now, CancellationToken cancel)
    {
        var target = (form.For ?? "").Trim();

        if (packs.Current.Find(target) is { } pack)
        {
            return db.Add(new LetterTemplate { Id = Id<LetterTemplate>.New(now), Name = "", TopicId = pack.Id }).Entity;
        }

        var slug = target.Split('/')[^1];
        var story = await db.Stories.Where(s => s.Slug == slug && s.Status == StoryStatus.Published).Select(s => (Id<Story>?)s.Id).SingleOrDefaultAsync(cancel);
        return story is null ? null : db.Add(new LetterTemplate { Id = Id<LetterTemplate>.New(now), Name = "", StoryId = story }).Entity;
    }

    private static IEnumerable<Write.WriteProblem> Problems(TemplateForm form, LetterTemplate? template, string subject, string body)
    {
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Length > 100)
        {
            yield return new(nameof(form.Name), "Enter a name of at most {0} characters.", 100);
        }

        if (template is null)
        {
            yield return new(nameof(form.For), "Choose a topic, or enter the address of a published story.");
        }

        if (subject is "" || subject.Length > Write.WriteLetter.LongestSubject)
        {
            yield return new(nameof(form.Subject), "Enter a subject of at most {0} characters.", Write.WriteLetter.LongestSubject);
        }

        if (body.Length is 0 or > Write.WriteLetter.LongestBody)
        {
            yield return new(nameof(form.Body), "Enter a letter of at most {0} characters.", Write.WriteLetter.LongestBody);
        }

        foreach (var field in MergeField.UnknownIn($"{subject}\n{body}"))
        {
            yield return new(nameof(form.Body), "There is no field {0}.", $"{{{{ {field} }}}}");
        }

        foreach (var gap in FinishedText.Holes($"{subject}\n{body}").Where(hole => hole.StartsWith('[')))
        {
            yield return new(nameof(form.Body), "Take out {0}, or use a field of the list in its place.", gap);
        }
    }
}
