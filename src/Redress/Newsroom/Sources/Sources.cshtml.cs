using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Newsroom;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Newsroom.Sources;

/// <summary>The feeds that are followed, and the form to follow another, which can be tried first.</summary>
[DeskRole(Role.Editor)]
internal sealed class SourcesModel(RedressDb db, FeedFinder feeds, FollowSource follow, PollSource poll, ChangeSource change, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public IReadOnlyDictionary<Id<Source>, int> Stories { get; private set; } = new Dictionary<Id<Source>, int>();

    /// <summary>What a test found; null where none was made.</summary>
    public FeedFound? Tested { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        if (Address?.Trim() is not { Length: > 0 } address)
        {
            ModelState.AddModelError("Address", texts["Write the address of a feed, or of a page that links to one."]);
            return await AgainAsync(cancel);
        }

        switch (await feeds.AtAsync(address, default, cancel))
        {
            case FeedFound found:
                Tested = found;
                break;
            case NoFeed none:
                ModelState.AddModelError("Address", texts[none.Why]);
                break;
            default:
                ModelState.AddModelError("Address", texts["The site gave no answer that can be read."]);
                break;
        }

        return await AgainAsync(cancel);
    }

    public async Task<IActionResult> OnPostFollowAsync(CancellationToken cancel)
    {
        switch (await follow.RunAsync(Address?.Trim() ?? "", User, cancel))
        {
            case SourceFollowed followed:
                return Done(texts["Following {0}. Its stories arrive in the inbox.", followed.Source.Title]);
            case SourceThere there:
                db.ChangeTracker.Clear();
                ModelState.AddModelError("Address", texts["{0} is followed already.", there.Url]);
                return await AgainAsync(cancel);
            case SourceRefused refused:
                ModelState.AddModelError("Address", texts[refused.Why]);
                return await AgainAsync(cancel);
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }

    public async Task<IActionResult> OnPostPollAsync(Id<Source> id, CancellationToken cancel)
    {
        if (await db.Sources.AsNoTracking().FirstOrDefaultAsync(source => source.Id == id, cancel) is not { } source)
        {
            return NotFound();
        }

        var added = await poll.RunAsync(id, cancel);
        db.Audit(User, clock.GetUtcNow(), "source.polled", $"sources/{id}", after: new { New = added });
        await db.SaveChangesAsync(cancel);
        return Done(added is { } count ? texts.Count(count, "{0} new story on its way.", "{0} new stories on their way.") : texts["{0} could not be read; the list says why.", source.Title]);
    }

    public async Task<IActionResult> OnPostPauseAsync(Id<Source> id, CancellationToken cancel) =>
        Done(await change.PauseAsync(id, User, cancel), "{0} is paused.");

    public async Task<IActionResult> OnPostResumeAsync(Id<Source> id, CancellationToken cancel) =>
        Done(await change.ResumeAsync(id, User, cancel), "{0} is followed again.");

    public async Task<IActionResult> OnPostRemoveAsync(Id<Source> id, CancellationToken cancel) =>
        Done(await change.RemoveAsync(id, User, cancel), "{0} is no longer followed. Its stories stay.");

    private RedirectResult Done(Source? source, string notice) => source is null ? Redirect("/desk/sources") : Done(texts[notice, source.Title]);

    private RedirectResult Done(string notice)
    {
        Notice = notice;
        return Redirect("/desk/sources");
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Sources = await db.Sources.AsNoTracking().OrderBy(source => source.Title).ToListAsync(cancel);
        Stories = await db.Stories.Where(story => story.SourceId != null).GroupBy(story => story.SourceId!.Value).Select(source => new { source.Key, Count = source.Count() }).ToDictionaryAsync(source => source.Key, source => source.Count, cancel);
    }
}
