using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Organizations.Import;

/// <summary>A CSV file is shown line by line before anything of it is taken in.</summary>
[DeskRole(Role.Editor)]
[RequestFormLimits(ValueLengthLimit = ImportOrganizations.MostCharacters * 4)]
internal sealed class ImportModel(ImportOrganizations import, Texts texts) : PageModel
{
    /// <summary>The file, kept in the page between the look and the import.</summary>
    public string? Csv { get; private set; }

    public ImportPlan? Plan { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public string Problem(FormProblem problem) => texts[problem.Text, [.. problem.Values]];

    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? csv, CancellationToken cancel)
    {
        if (file is not null)
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            csv = await reader.ReadToEndAsync(cancel);
        }

        if (string.IsNullOrWhiteSpace(csv))
        {
            ModelState.AddModelError("File", texts["Choose a file, or paste its text."]);
            return Page();
        }

        Csv = csv;
        Plan = await import.PlanAsync(csv, cancel);

        if (Plan.Unreadable is { } unreadable)
        {
            ModelState.AddModelError("File", Problem(unreadable));
            Plan = null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(string? csv, CancellationToken cancel)
    {
        var (added, changed) = await import.RunAsync(await import.PlanAsync(csv ?? "", cancel), User, cancel);
        Notice = texts["{0} added, {1} changed.", added, changed];
        return Redirect("/desk/organizations");
    }
}
