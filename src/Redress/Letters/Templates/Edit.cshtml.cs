using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Letters;
using Redress.Letters.Write;
using Redress.Officials.Known;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Topics.Packs;

namespace Redress.Letters.Templates;

/// <summary>One template: its text, how it looks to several officials, and its versions.</summary>
[DeskRole(Role.Editor)]
internal sealed class EditModel(RedressDb db, SaveTemplate save, FindAddressees addressees, OfficialsMemory memory, TopicPacks packs, Texts texts) : PageModel
{
    public LetterTemplate? Template { get; private set; }

    public TemplateForm Form { get; private set; } = new();

    public IReadOnlyList<TopicPack> Topics => packs.Current.All;

    public IReadOnlyList<(string To, ComposedLetter Letter)> Previews { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, int? version, CancellationToken cancel)
    {
        if (id is "new")
        {
            Form = new TemplateForm { Body = LetterIdeas.Plain };
            return Page();
        }

        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var shown = Template!.Versions.FirstOrDefault(v => v.Number == version) ?? Template.Current;
        Form = new TemplateForm { Name = Template.Name, Subject = shown.Subject, Body = shown.Body };
        await PreviewAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, TemplateForm form, CancellationToken cancel)
    {
        Form = form;
        Id<LetterTemplate>? known = id is "new" ? null : Id<LetterTemplate>.TryParse(id, null, out var parsed) ? parsed : new Id<LetterTemplate>(Guid.Empty);

        switch (await save.RunAsync(known, form, User, cancel))
        {
            case SaveAnswer.Saved saved:
                return Redirect($"/desk/letters/templates/{saved.Id}");
            case SaveAnswer.Wrong wrong:
                foreach (var problem in wrong.Problems)
                {
                    ModelState.AddModelError(problem.Field, texts[problem.Message, problem.Values]);
                }

                db.ChangeTracker.Clear();
                await LoadAsync(id, cancel);
                return Page();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostRetireAsync(string id, bool retired, CancellationToken cancel) =>
        Id<LetterTemplate>.TryParse(id, null, out var known) && await save.RetireAsync(known, retired, User, cancel) ? Redirect($"/desk/letters/templates/{id}") : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(string id, TemplateForm form, CancellationToken cancel)
    {
        Form = form;
        await LoadAsync(id, cancel);
        await PreviewAsync(cancel);
        return Page();
    }

    private async Task PreviewAsync(CancellationToken cancel)
    {
        var read = ForeignTemplate.Read(Form.Body ?? "");
        Previews = await SampleReader.PreviewAsync(read.Subject ?? Form.Subject ?? "", read.Body, addressees, memory, cancel);
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancel)
    {
        Template = Id<LetterTemplate>.TryParse(id, null, out var known)
            ? await db.Set<LetterTemplate>().AsNoTracking().Include(template => template.Versions).SingleOrDefaultAsync(template => template.Id == known, cancel) : null;
        return Template is not null;
    }
}
