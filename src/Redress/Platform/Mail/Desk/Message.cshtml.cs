using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Platform.Web;

namespace Redress.Platform.Mail.Desk;

/// <summary>One message of the folder, as its reader would see it.</summary>
[DeskRole]
[ResponseCache(NoStore = true)]
internal sealed class MessageModel(MailFolder folder) : PageModel
{
    public StoredMessage Message { get; private set; } = null!;

    /// <summary>Made inert; its headings stand below those of the page around it.</summary>
    public string Html => SafeHtml.Sanitize(Message.Html)
        .Replace("h2>", "h4>", StringComparison.Ordinal).Replace("h1>", "h3>", StringComparison.Ordinal);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await folder.FindAsync(id, cancel) is not { } message)
        {
            return NotFound();
        }

        Message = message;
        return Page();
    }
}
