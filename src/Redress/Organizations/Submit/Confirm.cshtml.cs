using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Organizations;
using Redress.Topics.Packs;

namespace Redress.Organizations.Submit;

/// <summary>What the mailed link opens: the suggestion once more, and the button. Opening it changes nothing.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ConfirmModel(SubmitOrganization submit, TopicPacks packs) : PageModel
{
    /// <summary>Null where the link is no good any more.</summary>
    public Organization? Organization { get; private set; }

    /// <summary>The first of its topics, where one can do more; null for none.</summary>
    public TopicPack? Topic => Organization?.Facts.Topics.Select(packs.Current.Find).OfType<TopicPack>().FirstOrDefault();

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Organization = await submit.FindAsync(token, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel) => await submit.ConfirmAsync(token, cancel) switch
    {
        ConfirmOrganizationAnswer.Submitted or ConfirmOrganizationAnswer.Gone => Redirect($"/organizations/confirm/{token}"),
    };
}
