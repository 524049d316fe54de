using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Moderation.Submit;
using Redress.Petitions.Draft;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.External;

internal abstract record AddExternalAnswer
{
    public sealed record Added : AddExternalAnswer;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : AddExternalAnswer;

    /// <summary>It is listed or suggested for this story, or was turned down.</summary>
    public sealed record AlreadyThere : AddExternalAnswer;
}

/// <summary>Adds a petition on another site to a story: the desk at once, a reader through moderation.</summary>
internal sealed class AddExternal(RedressDb db, PersonalData data, Texts t, TimeProvider clock)
{
    public async Task<AddExternalAnswer> AtTheDeskAsync(ClaimsPrincipal user, ExternalFields fields, CancellationToken cancel)
    {
        var problems = new List<FieldProblem>();

        if (await ReadAsync(fields, suggested: false, problems, cancel) is not { } petition)
        {
            return new AddExternalAnswer.Invalid(problems);
        }

        db.Add(petition);
        db.Audit(user, petition.AddedAt, "petition.elsewhere-added", $"external-petitions/{petition.Id}", before: null, new { petition.Url, petition.Title, petition.Addressee });
        return await db.TrySaveAsync(cancel) ? new AddExternalAnswer.Added() : new AddExternalAnswer.AlreadyThere();
    }

    public async Task<AddExternalAnswer> SuggestAsync(ExternalFields fields, CancellationToken cancel)
    {
        var problems = new List<FieldProblem>();
        var petition = await ReadAsync(fields, suggested: true, problems, cancel);
        EmailAddress? address = null;

        if (!string.IsNullOrWhiteSpace(fields.Email) && !EmailAddress.TryParse(fields.Email, provider: null, out address))
        {
            problems.Add(new("email", t["Check the e-mail address for a typing mistake. It should look like name@example.org"]));
        }

        if (petition is null || problems.Count > 0)
        {
            return new AddExternalAnswer.Invalid(problems);
        }

        db.Add(petition);
        db.SubmitForModeration(
            new Submission(ModeratedExternal.Key, petition.Id.Value, petition.Title, $"{petition.Host}: {petition.Addressee}", $"/stories/{fields.Story}")
            {
                SubmitterAddress = address is null ? null : data.Encrypt(address.Address),
            },
            petition.AddedAt);
        return await db.TrySaveAsync(cancel) ? new AddExternalAnswer.Added() : new AddExternalAnswer.AlreadyThere();
    }

    /// <summary>Takes it out of the list, or puts it back.</summary>
    public async Task ListAsync(ClaimsPrincipal user, Id<ExternalPetition> id, bool listed, CancellationToken cancel)
    {
        if (await db.Set<ExternalPetition>().SingleOrDefaultAsync(petition => petition.Id == id, cancel) is { } petition && petition.Status is not ExternalPetitionStatus.Suggested && petition.Status is ExternalPetitionStatus.Listed != listed)
        {
            var before = $"{petition.Status}";

            if (listed)
            {
                petition.List();
            }
            else
            {
                petition.Unlist();
            }

            db.Audit(user, clock.GetUtcNow(), listed ? "petition.elsewhere-listed" : "petition.elsewhere-unlisted", $"external-petitions/{id}", new { Status = before }, new { Status = $"{petition.Status}" });
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task<ExternalPetition?> ReadAsync(ExternalFields fields, bool suggested, List<FieldProblem> problems, CancellationToken cancel)
    {
        var slug = fields.Story?.Trim().Split('#', '?')[0].TrimEnd('/').Split('/')[^1];
        var story = await db.Stories.Where(s => s.Slug == slug && s.Status == StoryStatus.Published).Select(s => (Id<Story>?)s.Id).SingleOrDefaultAsync(cancel);
        var (title, addressee) = (OneLine(fields.Title), OneLine(fields.Addressee));
        var isUrl = Uri.TryCreate(fields.Url?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.Host.Contains('.', StringComparison.Ordinal) && url.AbsoluteUri.Length <= ExternalPetition.LongestUrl && url.UserInfo.Length == 0;
        Check(story is not null, "story", t["No published story has this address. Copy it from the story’s page."], problems);
        Check(isUrl, "url", t["Give the whole address of the petition’s page, beginning with https://"], problems);
        Check(title.Length is > 0 and <= ExternalPetition.LongestTitle, "title", t["Copy the petition’s title, at most {0} characters", ExternalPetition.LongestTitle], problems);
        Check(addressee.Length is > 0 and <= ExternalPetition.LongestAddressee, "addressee", t["Say to whom the petition says it is addressed, at most {0} characters", ExternalPetition.LongestAddressee], problems);
        return problems.Count > 0 ? null : new ExternalPetition(suggested)
        {
            Id = Id<ExternalPetition>.New(clock.GetUtcNow()),
            StoryId = story!.Value,
            Title = title,
            Url = url!.AbsoluteUri,
            Addressee = addressee,
            AddedAt = clock.GetUtcNow(),
        };
    }

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Check(bool isRight, string field, string message, List<FieldProblem> problems)
    {
        if (!isRight)
        {
            problems.Add(new(field, message));
        }
    }
}

/// <summary>A petition on another site as it is typed.</summary>
internal sealed class ExternalFields
{
    /// <summary>The address of the story, or the last part of it.</summary>
    public string? Story { get; set; }

    public string? Url { get; set; }

    public string? Title { get; set; }

    public string? Addressee { get; set; }

    /// <summary>Where a reader wants to be told what was decided.</summary>
    public string? Email { get; set; }
}
