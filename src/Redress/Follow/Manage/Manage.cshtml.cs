using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Follow;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Stories.Next;

namespace Redress.Follow.Manage;

/// <summary>Everything one mailbox or browser follows, on one page, without an account: the link is the key.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ManageModel(RedressDb db, FindFollower find, StopFollowing stop, NextStep next) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "t")]
    public string? Token { get; set; }

    [BindProperty(SupportsGet = true, Name = "new")]
    public bool IsNew { get; set; }

    /// <summary>Null where nothing is followed any more.</summary>
    public Follower? Follower { get; private set; }

    /// <summary>What to offer those who have just followed a story.</summary>
    public StepAhead? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Follower = await find.RunAsync(Token, cancel);

        if (IsNew && Follower?.Follows.OrderByDescending(follow => follow.ConfirmedAt).Select(follow => follow.Path.Split('/')).FirstOrDefault(path => path is ["", "stories", _]) is [_, _, var slug])
        {
            Next = await next.AfterAsync(slug, "follow", null, cancel);
        }
    }

    public async Task<IActionResult> OnPostStopAsync([FromForm] string what, CancellationToken cancel)
    {
        if (await find.RunAsync(Token, cancel) is { } follower && Subject.Parse(what) is { } subject
            && follower.Follows.SingleOrDefault(follow => follow.Kind == subject.Kind && follow.Key == subject.Key) is { } follow)
        {
            db.Remove(follow);
            await db.SaveChangesAsync(cancel);
        }

        return Redirect($"/follow/manage?t={Uri.EscapeDataString(Token ?? "")}");
    }

    public async Task<IActionResult> OnPostEraseAsync(CancellationToken cancel)
    {
        await stop.RunAsync(Token, cancel);
        return Redirect("/follow/stopped");
    }
}
