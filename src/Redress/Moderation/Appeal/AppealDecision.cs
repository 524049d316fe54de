using Microsoft.EntityFrameworkCore;
using Redress.Domain.Moderation;
using Redress.Moderation.Decide;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Moderation.Appeal;

internal enum AppealAnswer
{
    Appealed,
    NoSuchCase,
    CannotBeAppealed,
    TextMissing,
    TextTooLong,
}

/// <summary>The submitter asks, with the link from the mail, for somebody else to look again.</summary>
internal sealed class AppealDecision(RedressDb db, PersonalData data, ModerationSettings settings, TimeProvider clock)
{
    public const int LongestText = 4000;

    public async Task<ModerationCase?> FindAsync(string token, CancellationToken cancel) =>
        data.ReadToken(TellSubmitter.Appeal, token) is { } id
            ? await db.Set<ModerationCase>().Include(c => c.Decisions.OrderBy(decision => decision.Id)).FirstOrDefaultAsync(c => c.Id == new Domain.Id<ModerationCase>(id), cancel) : null;

    public async Task<AppealAnswer> RunAsync(string token, string? text, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (await FindAsync(token, cancel) is not { } @case)
        {
            return AppealAnswer.NoSuchCase;
        }

        if (!@case.CanBeAppealed(now, settings.AppealWindow))
        {
            return AppealAnswer.CannotBeAppealed;
        }

        if (text?.Trim() is not { Length: > 0 } words)
        {
            return AppealAnswer.TextMissing;
        }

        if (words.Length > LongestText)
        {
            return AppealAnswer.TextTooLong;
        }

        @case.Appeal(words, now);
        return await TrySaveAsync(cancel) ? AppealAnswer.Appealed : AppealAnswer.CannotBeAppealed;
    }

    private async Task<bool> TrySaveAsync(CancellationToken cancel)
    {
        try
        {
            return await db.TrySaveAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
