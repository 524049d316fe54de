using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;

namespace Redress.Events.Reply;

/// <summary>No more reminders of this event: a button on the page, or one click in the mail program (RFC 8058). The reply stays.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class StopModel(RedressDb db, EventLinks links) : PageModel
{
    public bool IsStopped { get; private set; }

    public IActionResult OnGet(string token) => links.ReadStop(token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (links.ReadStop(token) is not { } id)
        {
            return NotFound();
        }

        await db.Set<Rsvp>().Where(reply => reply.Id == id).ExecuteUpdateAsync(reply => reply.SetProperty(r => r.WantsReminders, false), cancel);
        IsStopped = true;
        return Page();
    }
}
