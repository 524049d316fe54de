using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Redress.Commentaries.Edit;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;

namespace Redress.Commentaries.Invite;

/// <summary>Where an invited author writes. The link in the mail is the key; handing in uses it up.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class WriteModel(RedressDb db, FindOpinions find, EditOpinion edit, TellAuthor tell, Texts texts) : OpinionPage(texts)
{
    public override int MostWords => OpinionForm.MostWords;

    public string Token { get; private set; } = "";

    public Commentary Opinion { get; private set; } = null!;

    /// <summary>Whether this link may still change the text.</summary>
    public bool IsOpen { get; private set; }

    public bool IsSaved { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, bool saved, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel))
        {
            return NotFound();
        }

        (Form, IsSaved) = (OpinionForm.Of(Opinion), saved);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel))
        {
            return NotFound();
        }

        // What is half written may be kept; what others are to see must be whole.
        if (!IsOpen || (Go is not "save" && !IsGood()))
        {
            return Page();
        }

        if (Go is "preview")
        {
            return ShowPreview(CommentaryOrigin.Invited);
        }

        Form.WriteTo(Opinion);

        if (Go is "hand-in")
        {
            Opinion.Submit();
        }

        await db.SaveChangesAsync(cancel);
        return Redirect($"/opinion/{token}{(Go is "save" ? "?saved=true" : null)}");
    }

    private async Task<bool> FindAsync(string token, CancellationToken cancel)
    {
        if (tell.ReadWriteToken(token) is not var (id, round) || await find.OneAsync(id, cancel) is not var (story, opinion))
        {
            return false;
        }

        (Token, Story, Opinion) = (token, edit.PageOf(story), opinion);
        IsOpen = opinion.Status is CommentaryStatus.Draft && opinion.Round == round;
        return true;
    }
}
