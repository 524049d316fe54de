using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Accounts;

/// <summary>Makes links that let a person in once, and takes them.</summary>
internal sealed class OneTimeLinks(RedressDb db, PersonalData data, TimeProvider clock)
{
    private const string Kind = "accounts.link";

    /// <summary>Adds a link to the transaction.</summary>
    /// <returns>Its path.</returns>
    public string Add(LinkPurpose purpose, Guid? account, string? returnPath = null)
    {
        var now = clock.GetUtcNow();
        var link = new OneTimeLink { Id = Guid.CreateVersion7(now), Purpose = purpose, AccountId = account, ReturnPath = returnPath, ExpiresAt = now + Validity(purpose) };
        db.Add(link);
        return purpose is LinkPurpose.SetUp ? $"/desk/set-up?key={data.Token(Kind, link.Id)}" : $"/desk/enter/{data.Token(Kind, link.Id)}";
    }

    /// <returns>Null where it was used, has expired or never was.</returns>
    public async Task<OneTimeLink?> FindAsync(string? token, CancellationToken cancel)
    {
        var (id, now) = (data.ReadToken(Kind, token), clock.GetUtcNow());
        return id is null ? null : await db.Set<OneTimeLink>().AsNoTracking().FirstOrDefaultAsync(link => link.Id == id && link.UsedAt == null && link.ExpiresAt > now, cancel);
    }

    /// <summary>Of several who use a link at once, one succeeds.</summary>
    public async Task<bool> UseAsync(OneTimeLink link, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<OneTimeLink>().Where(l => l.Id == link.Id && l.UsedAt == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancel) is 1;
    }

    private static TimeSpan Validity(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.SetUp => TimeSpan.FromDays(1),
        LinkPurpose.Invitation => TimeSpan.FromDays(7),
        LinkPurpose.SignIn => TimeSpan.FromMinutes(20),
    };
}
