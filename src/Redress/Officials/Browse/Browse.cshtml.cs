using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Officials;
using Redress.Officials.Known;

namespace Redress.Officials.Browse;

[AllowAnonymous]
internal sealed class BrowseModel(BrowseOfficials browse) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Body { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Committee { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public DirectoryQuery Query => new(Q, State, Body, Committee, Number);

    public DirectoryAnswer Answer { get; private set; } = null!;

    public KnownOfficials Known { get; private set; } = null!;

    public IEnumerable<Jurisdiction> States => Known.Posts.Values.Select(post => post.State).OfType<string>().Distinct(StringComparer.Ordinal).Select(code => Jurisdiction.Find(code)!).OrderBy(state => state.Name, StringComparer.Ordinal);

    public IEnumerable<string> Bodies => Known.Posts.Values.Select(post => post.Body).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Whole committees; their parts are found on the pages of those who sit there.</summary>
    public IEnumerable<CommitteeSeat> Committees => Known.Officials.Values.SelectMany(official => official.Committees)
        .Where(seat => !seat.Committee.Contains(": ", StringComparison.Ordinal) || seat.CommitteeId == Committee)
        .DistinctBy(seat => seat.CommitteeId, StringComparer.Ordinal).OrderBy(seat => seat.Committee, StringComparer.Ordinal);

    public string PageAddress(int number) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/officials", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["q"] = Q,
        ["state"] = State,
        ["body"] = Body,
        ["committee"] = Committee,
        ["page"] = $"{number}",
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Answer, Known) = await browse.RunAsync(Query, cancel);
        Number = Math.Clamp(Number, 1, Answer.Pages);
    }
}
