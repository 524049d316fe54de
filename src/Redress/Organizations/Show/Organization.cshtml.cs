using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Organizations;
using Redress.Topics.Packs;

namespace Redress.Organizations.Show;

[AllowAnonymous]
internal sealed class OrganizationModel(ShowOrganization show, TopicPacks packs) : PageModel
{
    public Organization Organization { get; private set; } = null!;

    public IEnumerable<TopicPack> Topics => Organization.Topics.Select(topic => packs.Current.Find(topic.TopicId)).OfType<TopicPack>().OrderBy(topic => topic.Name, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case OrganizationAnswer.Found found:
                Organization = found.Organization;
                return Page();
            case OrganizationAnswer.Moved moved:
                return RedirectPermanent($"/organizations/{moved.Slug}");
            case OrganizationAnswer.TakenDown:
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}
