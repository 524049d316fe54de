using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Topics.Packs;

namespace Redress.Topics.Edit;

/// <summary>One pack as Markdown, with what is wrong with it by line, how it will look, and its versions.</summary>
[DeskRole(Role.Editor)]
internal sealed class PackModel(EditPack edit, PackTexts files, Texts texts) : PageModel
{
    private const string New = "new";

    public string Id { get; private set; } = "";

    public bool IsNew => Id is New;

    /// <summary>The id of a new pack.</summary>
    [BindProperty]
    public string? NewId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The text the editor began with.</summary>
    [BindProperty]
    public string? Basis { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public PackOrigin? Origin { get; private set; }

    public IReadOnlyList<PackProblem> Problems { get; private set; } = [];

    public TopicPack? Preview { get; private set; }

    public IReadOnlyList<PackVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, long? version, CancellationToken cancel)
    {
        Text = Basis = id is New ? Template : await files.OwnTextAsync(id, cancel) ?? await files.BundledTextAsync(id, cancel);
        return Text is null && await edit.VersionsAsync(id, cancel) is [] ? NotFound() : await ShowAsync(id, version, cancel);
    }

    /// <summary>Shows what is typed, without saving it.</summary>
    public Task<IActionResult> OnPostPreviewAsync(string id, CancellationToken cancel) => ShowAsync(id, null, cancel);

    /// <summary>The same for the script that follows the typing: only the preview.</summary>
    public async Task<IActionResult> OnPostLiveAsync(string id, CancellationToken cancel)
    {
        await ShowAsync(id, null, cancel);
        return Partial("/Topics/Edit/_Preview.cshtml", this);
    }

    public async Task<IActionResult> OnPostSaveAsync(string id, CancellationToken cancel)
    {
        var target = id is New ? NewId?.Trim() ?? "" : id;

        if (id is New && (target is New || files.All().ContainsKey(target)))
        {
            ModelState.AddModelError("NewId", texts["There is a pack with this id already; choose another."]);
            return await ShowAsync(id, null, cancel);
        }

        switch (await edit.SaveAsync(target, Text ?? "", id is New ? "" : Basis ?? "", User, cancel))
        {
            case PackFaulty faulty:
                foreach (var problem in faulty.Problems)
                {
                    ModelState.AddModelError("Text", texts["Line {0}: {1}", problem.Line, problem.Message]);
                }

                return await ShowAsync(id, null, cancel);
            case PackChangedMeanwhile changed:
                Basis = changed.Text;
                ModelState.Remove(nameof(Basis));
                ModelState.AddModelError("Text", texts["Somebody else saved this pack meanwhile. Your text is kept here; compare it with the latest version below, then save again."]);
                return await ShowAsync(id, null, cancel);
            default:
                Notice = texts["Saved. It is in use from now on."];
                return Redirect($"/desk/packs/{target}");
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancel)
    {
        var isBundled = await files.BundledTextAsync(id, cancel) is not null;

        if (await edit.RemoveOwnAsync(id, User, cancel))
        {
            Notice = isBundled ? texts["The bundled pack is in use again. Your versions are kept below."] : texts["The pack is removed. Its versions are kept below."];
        }

        return Redirect($"/desk/packs/{id}");
    }

    private async Task<IActionResult> ShowAsync(string id, long? version, CancellationToken cancel)
    {
        Id = id;
        Versions = IsNew ? [] : await edit.VersionsAsync(id, cancel);
        Origin = files.All().TryGetValue(id, out var origin) ? origin : null;
        Text = Versions.FirstOrDefault(v => v.Id == version)?.Text ?? Text ?? "";
        Basis ??= "";
        (Preview, Problems) = edit.Check(IsNew ? NewId?.Trim() is { Length: > 0 } typed ? typed : New : id, Text);
        return Page();
    }

    private const string Template = """
        ---
        id: clean-harbors
        name: Clean Harbors
        terms:
          harbor dredging: 1
          harbor: 0.6
        ---
        ## Background

        A fact that lasts. Source: [Where it can be read](https://www.example.org/).

        ## Study questions

        - Who decides?

        ## Letter ask

        I have read the report “{{ headline }}”. I ask you to publish what is planned and by when. Will you do so: yes or no?

        ## Petition ask

        We ask for a public meeting on the matter reported as “{{ headline }}”.

        """;
}
