using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Commentaries.Edit;

/// <summary>One opinion, written or edited at the desk.</summary>
[DeskRole(Role.Editor)]
internal sealed class OpinionModel(FindOpinions find, EditOpinion edit, PersonalData data, Texts texts) : OpinionPage(texts)
{
    public override int MostWords => OpinionForm.MostWords;

    public Commentary? Opinion { get; private set; }

    /// <summary>Who wrote it and how to reach them; null for what the desk writes.</summary>
    public string? From => Opinion is { RealName: { } name, Contact: { } contact } ? $"{data.Decrypt(name)} ({data.Decrypt(contact)})" : null;

    public async Task<IActionResult> OnGetAsync(string slug, string id, CancellationToken cancel)
    {
        if (!await FindAsync(slug, id, cancel))
        {
            return NotFound();
        }

        Form = Opinion is null ? new() : OpinionForm.Of(Opinion);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string id, CancellationToken cancel)
    {
        if (!await FindAsync(slug, id, cancel))
        {
            return NotFound();
        }

        if (!IsGood())
        {
            return Page();
        }

        if (Go is "preview")
        {
            return ShowPreview(Opinion?.Origin ?? CommentaryOrigin.Desk);
        }

        await edit.SaveAsync(User, Story.Story, Opinion, Form, cancel);
        return Redirect($"/desk/stories/{slug}/opinion");
    }

    private async Task<bool> FindAsync(string slug, string id, CancellationToken cancel)
    {
        if (await find.OfStoryAsync(slug, cancel) is not { } story)
        {
            return false;
        }

        Story = edit.PageOf(story);
        Opinion = Id<Commentary>.TryParse(id, null, out var known) ? story.Commentaries.FirstOrDefault(opinion => opinion.Id == known) : null;
        return Opinion is not null || id is "new";
    }
}
