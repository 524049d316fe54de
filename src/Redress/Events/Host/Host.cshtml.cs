using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Events;
using Redress.Events.Show;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Host;

/// <summary>The private page of somebody who hosts an event without an account; only their mailbox got its address.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class HostModel(RedressDb db, HostChanges change, ShowEvent show, JoinLinks joins, ListReplies replies, EventLinks links, PersonalData data, Texts texts, TimeProvider clock)
    : HostPage(db, change, show, joins, data, texts, clock)
{
    private readonly HostChanges _change = change;
    private readonly RedressDb _db = db;
    private readonly TimeProvider _clock = clock;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>Who is coming.</summary>
    public async Task<IReadOnlyList<KnownReply>> RepliesAsync() => await replies.RunAsync(Hosted.Page.Event.Id, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) => await FindAsync(cancel) is not { } by ? NotFound()
        : await _change.Host.SubmitAsync(by, cancel) is HostAnswer.Done ? Done("submitted") : Done("not-now");

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } by || await _db.Set<Event>().FindAsync([by.Event], cancel) is not { } @event)
        {
            return NotFound();
        }

        var list = await replies.RunAsync(by.Event, cancel);
        _db.Audit(Hosting.ByLink, _clock.GetUtcNow(), "event.replies-exported", $"events/{@event.Slug}", after: new { list.Count });
        await _db.SaveChangesAsync(cancel);
        return File(replies.Csv(@event, list), "text/csv", $"{@event.Slug}.csv");
    }

    protected override Task<Hosting?> FindAsync(CancellationToken cancel) => Task.FromResult(links.ReadHost(Token) is { } id ? new Hosting(id, null) : null);
}
