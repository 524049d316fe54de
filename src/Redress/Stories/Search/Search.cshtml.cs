using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Redress.Stories.Search;

[AllowAnonymous]
internal sealed class SearchModel(SearchStories search) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public SearchWords Words { get; private set; } = SearchWords.Of(null);

    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Words = SearchWords.Of(Q);
        Hits = await search.RunAsync(Words, cancel);
    }
}
