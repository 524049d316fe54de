using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Platform.Web.Languages;

namespace Redress.Organizations.Submit;

/// <summary>Anybody suggests an organization.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class NewModel(ReadOrganization read, SubmitOrganization submit, Texts texts) : PageModel
{
    public OrganizationForm Form { get; private set; } = new();

    public string? Email { get; private set; }

    public void OnGet(string? topic) => Form = new OrganizationForm { Topics = topic is null ? [] : [topic] };

    public async Task<IActionResult> OnPostAsync(OrganizationForm form, string? email, CancellationToken cancel)
    {
        ModelState.Clear();
        (Form, Email) = (form, email);
        var (facts, problems) = read.Read(form);

        foreach (var problem in problems)
        {
            ModelState.AddModelError(problem.Field, texts[problem.Text, [.. problem.Values]]);
        }

        if (!EmailAddress.TryParse(email, null, out var address))
        {
            ModelState.AddModelError("Email", texts["Enter your e-mail address, like ana@example.org."]);
        }

        if (facts is null || address is null || !ModelState.IsValid)
        {
            return Page();
        }

        await submit.AskAsync(facts, address, Request, cancel);
        return Redirect("/organizations/sent");
    }
}
