using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Platform.Web;
using Redress.Topics.Packs;

namespace Redress.Topics.Edit;

/// <summary>All packs, which text of each is in use, and what is wrong with those that are not.</summary>
[DeskRole(Role.Editor)]
internal sealed class PacksModel(TopicPacks packs, PackTexts files) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public IReadOnlyList<PackItem> Packs { get; private set; } = [];

    public void OnGet()
    {
        var current = packs.Current;
        Packs =
        [
            .. files.All().Select(pack => new PackItem(pack.Key, current.Find(pack.Key), pack.Value, [.. current.Problems.Where(problem => Path.GetFileNameWithoutExtension(problem.File) == pack.Key)]))
                .Where(item => Words is null || item.Id.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase) || item.Name.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase))
                .OrderBy(item => item.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }
}

/// <param name="Id">The file's name without its ending.</param>
/// <param name="Pack">What is in use; null where no text of it is sound.</param>
/// <param name="Origin">Which texts there are.</param>
/// <param name="Problems">What is wrong with its texts.</param>
internal sealed record PackItem(string Id, TopicPack? Pack, PackOrigin Origin, IReadOnlyList<PackProblem> Problems)
{
    public string Name => Pack?.Name ?? Id;
}
