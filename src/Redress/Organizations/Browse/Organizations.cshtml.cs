using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Redress.Domain.Organizations;
using Redress.Topics.Packs;

namespace Redress.Organizations.Browse;

/// <summary>The directory by topic, place and what one can do.</summary>
[AllowAnonymous]
internal sealed class OrganizationsModel(ListOrganizations list, TopicPacks packs) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    /// <summary>A ZIP code or a state; a form that offers both has <c>zip</c> as well, which is more exact.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Zip { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Offers { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public OrganizationsFound Found { get; private set; } = null!;

    public IReadOnlyList<TopicPack> Topics => packs.Current.All;

    public TopicPack? Chosen => Topic is { } id ? packs.Current.Find(id) : null;

    public OrganizationQuery Query => new(Q, Topic, string.IsNullOrWhiteSpace(Zip) ? Place : Zip, OffersOf(Offers));

    public int Pages => Math.Max(1, (Found.Total + ListOrganizations.PageSize - 1) / ListOrganizations.PageSize);

    public static OrganizationLink? OffersOf(string? offers) => offers switch
    {
        "donate" => OrganizationLink.Donate,
        "volunteer" => OrganizationLink.Volunteer,
        "join" => OrganizationLink.Join,
        _ => null,
    };

    /// <summary>The same search as another page or as data.</summary>
    public string Address(string path, int number = 1) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["q"] = Q,
        ["topic"] = Topic,
        ["place"] = Query.Place,
        ["offers"] = Offers,
        ["page-number"] = number > 1 ? $"{number}" : null,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 1000);
        Found = await list.RunAsync(Query, Number, cancel);
    }
}
