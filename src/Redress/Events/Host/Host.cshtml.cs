using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Events;
using Redress.Events.Show;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Host;

/// <summary>The private page of somebody who hosts an event without an account; only their mailbox got its address.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class HostModel(RedressDb db, HostEvent host, ShowEvent show, ListReplies replies, EventLinks links, PersonalData data, Texts texts, TimeProvider clock, ILogger<HostModel> log)
    : HostPage(db, host, show, data, texts, clock)
{
    private readonly HostEvent _host = host;
    private readonly RedressDb _db = db;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>Who is coming.</summary>
    public async Task<IReadOnlyList<KnownReply>> RepliesAsync() => await replies.RunAsync(Hosted.Page.Event.Id, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) => await FindAsync(cancel) is not { } by ? NotFound()
        : await _host.SubmitAsync(by, cancel) is HostAnswer.Done ? Done("submitted") : Done("not-now");

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } by || await _db.Set<Event>().FindAsync([by.Event], cancel) is not { } @event)
        {
            return NotFound();
        }

        log.RepliesExported(@event.Slug);
        return File(replies.Csv(@event, await replies.RunAsync(by.Event, cancel)), "text/csv", $"{@event.Slug}.csv");
    }

    protected override Task<Hosting?> FindAsync(CancellationToken cancel) => Task.FromResult(links.ReadHost(Token) is { } id ? new Hosting(id, null) : null);
}

internal static partial class HostLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The host of {Event} exported the list of replies.")]
    public static partial void RepliesExported(this ILogger log, string @event);
}
