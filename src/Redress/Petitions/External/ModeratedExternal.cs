using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Moderation;
using Redress.Platform.Database;

namespace Redress.Petitions.External;

/// <summary>Petitions on other sites that readers suggest, looked at before they are listed.</summary>
internal sealed class ModeratedExternal(RedressDb db) : IModerated
{
    public const string Key = "external-petition";

    private static readonly RejectionReason NotThere = new("not-there", "The link leads to no petition, or to another one.");
    private static readonly RejectionReason SellsData = new("sells-data", "The site asks for money, or passes on what signers type.");

    public ModerationKind Kind { get; } = new(Key, "Petition on another site", PlainSubject.View, TimeSpan.FromHours(72), [NotThere, SellsData, .. CommonReasons.All]);

    public async Task<object?> SubjectAsync(Guid subjectId, CancellationToken cancel) =>
        await FindAsync(subjectId, cancel) is { } petition ? new PlainSubject(("Title", petition.Title), ("To", petition.Addressee), ("Address", petition.Url)) : null;

    public async Task ApprovedAsync(Guid subjectId, CancellationToken cancel) => (await FindAsync(subjectId, cancel))?.List();

    public async Task RejectedAsync(Guid subjectId, Rejection rejection, CancellationToken cancel)
    {
        if (await FindAsync(subjectId, cancel) is { Status: not ExternalPetitionStatus.Unlisted } petition)
        {
            petition.Unlist();
        }
    }

    private Task<ExternalPetition?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<ExternalPetition>().SingleOrDefaultAsync(petition => petition.Id == new Id<ExternalPetition>(id), cancel);
}
