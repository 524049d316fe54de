using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Events.Plan;
using Redress.Events.Times;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Desk;

/// <summary>An editor or organizer announces an event: it is public at once.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
internal sealed class NewDeskEventModel(PlanEvent plan, FindMatter matter, EventZones zones, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EventForm Form { get; set; } = new();

    public EventFormView View { get; private set; } = null!;

    public async Task OnGetAsync(string? story, string? kind, CancellationToken cancel)
    {
        Form = new EventForm { Story = story, Kind = EventForms.KindOf(kind), Zone = zones.Own, Repeat = $"{Repeat.Once}", Title = await matter.HeadlineAsync(story, cancel) };
        await ShowAsync([], cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var reader = new ReadEventForm(Form, texts, clock.GetUtcNow());

        if (reader.Plan() is not { } planned)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await ShowAsync(reader.Problems, cancel);
            return Page();
        }

        var @event = await plan.AtDeskAsync(planned, await matter.RunAsync(Form, cancel), User, cancel);
        return Redirect($"/desk/events/{@event.Id}");
    }

    private async Task ShowAsync(IReadOnlyList<FormProblem> problems, CancellationToken cancel) =>
        View = new EventFormView(Form, problems, zones.Suggested, matter.Topics, await matter.HeadlineAsync(Form.Story, cancel)) { AsksMail = false };
}
