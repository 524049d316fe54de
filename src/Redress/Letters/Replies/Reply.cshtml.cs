using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;

namespace Redress.Letters.Replies;

/// <summary>Where the sender of a letter says whether the officials replied.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ReplyModel(RedressDb db, LetterLinks links, TellOfReply tell, Texts texts, TimeProvider clock) : PageModel
{
    private const int LongestText = 5000;

    public string Token { get; private set; } = "";

    public IReadOnlyList<LetterRecipient> Recipients { get; private set; } = [];

    public IReadOnlyDictionary<string, LetterReply> Told { get; private set; } = new Dictionary<string, LetterReply>(StringComparer.Ordinal);

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => ShowAsync(token, cancel);

    public async Task<IActionResult> OnPostAsync(string token, string official, bool? replied, DateOnly? on, string? text, bool publish, CancellationToken cancel)
    {
        if (links.ReadReply(token) is not { } id)
        {
            return NotFound();
        }

        if (replied is null)
        {
            ModelState.AddModelError("replied", texts["Choose yes or no."]);
        }
        else if (text?.Length > LongestText)
        {
            ModelState.AddModelError("text", texts["Keep the text under {0} characters.", LongestText]);
        }
        else
        {
            return await tell.RunAsync(id, official, new ToldReply(replied.Value, on <= Today ? on : null, text, publish), cancel) ? Redirect($"/letters/replies/{token}") : NotFound();
        }

        return await ShowAsync(token, cancel);
    }

    private async Task<IActionResult> ShowAsync(string token, CancellationToken cancel)
    {
        if (links.ReadReply(token) is not { } id)
        {
            return NotFound();
        }

        Recipients = await Sent(id).ToListAsync(cancel);
        Told = await db.Set<LetterReply>().AsNoTracking().Where(reply => reply.LetterId == id).ToDictionaryAsync(reply => reply.OfficialId, StringComparer.Ordinal, cancel);
        Token = token;
        return Recipients.Count > 0 ? Page() : StatusCode(StatusCodes.Status410Gone);
    }

    private IQueryable<LetterRecipient> Sent(Id<Letter> id) => db.Set<LetterRecipient>().AsNoTracking().Where(recipient => recipient.LetterId == id).OrderBy(recipient => recipient.Position);
}
