using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Organizations;
using Redress.Moderation;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;
using Redress.Topics.Packs;

namespace Redress.Organizations.Submit;

/// <summary>Organizations that readers suggest, looked at before they are listed.</summary>
internal sealed class ModeratedOrganizations(RedressDb db, OrganizationNews news, TopicPacks packs, Texts texts, TimeProvider clock) : IModerated
{
    public const string Key = "organization";

    private static readonly RejectionReason NotFound = new("not-verifiable", "We could not find out that it exists and does what it says.");

    public ModerationKind Kind { get; } = new(Key, "Organization", PlainSubject.View, TimeSpan.FromHours(72),
        CommonReasons.OffTopic, CommonReasons.Duplicate, CommonReasons.Unclear, CommonReasons.Advertising, CommonReasons.Party, NotFound, CommonReasons.Hate, CommonReasons.Unlawful);

    public async Task<object?> SubjectAsync(Guid subjectId, CancellationToken cancel)
    {
        if (await FindAsync(subjectId, cancel) is not { } organization)
        {
            return null;
        }

        var facts = organization.Facts;
        var like = await Duplicates.OfAsync(db, organization, cancel);
        (string Label, string? Text)[] parts =
        [
            ("Name", facts.Name),
            ("What it does", facts.About),
            ("Topics", string.Join(", ", facts.Topics.Select(id => packs.Current.Find(id)?.Name ?? id))),
            ("Where it works", OrganizationWords.Area(facts.Country, facts.State, facts.Zip, texts)),
            ("Links", string.Join('\n', facts.Links.Select(link => $"{OrganizationWords.Of(link.Kind, texts)}: {link.Url}"))),
            ("Registered", facts.RegistrationNumber is null ? null : $"{facts.RegistrationNumber}, {facts.Register}"),
            ("Perhaps listed already", like.Count is 0 ? null : string.Join('\n', like.Select(other => $"{other.Name}: /organizations/{other.Slug}"))),
        ];
        return new PlainSubject([.. parts.Where(part => part.Text is not null).Select(part => (part.Label, part.Text!))]);
    }

    public async Task ApprovedAsync(Guid subjectId, CancellationToken cancel)
    {
        if (await FindAsync(subjectId, cancel) is { Status: OrganizationStatus.Waiting or OrganizationStatus.Declined } organization)
        {
            var now = clock.GetUtcNow();
            organization.Publish(now);
            await news.AnnounceAsync(organization, OrganizationNews.Added, now, cancel);
        }
    }

    public async Task RejectedAsync(Guid subjectId, Rejection rejection, CancellationToken cancel)
    {
        if (await FindAsync(subjectId, cancel) is { Status: OrganizationStatus.Waiting } organization)
        {
            organization.Decline(clock.GetUtcNow());
        }
    }

    private Task<Organization?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Organization>().Include(o => o.Topics).SingleOrDefaultAsync(o => o.Id == new Id<Organization>(id), cancel);
}
