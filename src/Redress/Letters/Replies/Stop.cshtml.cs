using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Letters;
using Redress.Platform.Database;

namespace Redress.Letters.Replies;

/// <summary>Stops the question for a reply: a button on the page, or one click in the mail program (RFC 8058).</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class StopModel(RedressDb db, LetterLinks links) : PageModel
{
    public bool IsStopped { get; private set; }

    public IActionResult OnGet(string token) => links.ReadStop(token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (links.ReadStop(token) is not { } id)
        {
            return NotFound();
        }

        await db.Set<Letter>().Where(letter => letter.Id == id).ExecuteUpdateAsync(letter => letter.SetProperty(l => l.WantsReplyQuestion, false), cancel);
        IsStopped = true;
        return Page();
    }
}
