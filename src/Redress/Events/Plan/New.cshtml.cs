using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Times;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Plan;

/// <summary>Anybody announces an event, also from a story or its study kit.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class NewModel(PlanEvent plan, FindMatter matter, EventZones zones, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EventForm Form { get; set; } = new();

    public EventFormView View { get; private set; } = null!;

    /// <summary>The mail with the button is sent.</summary>
    public bool IsSent { get; private set; }

    public async Task OnGetAsync(string? story, string? kind, string? topic, CancellationToken cancel)
    {
        var headline = await matter.HeadlineAsync(story, cancel);
        Form = new EventForm { Story = headline is null ? null : story, Topic = topic, Kind = EventForms.KindOf(kind), Zone = zones.Own, Repeat = $"{Repeat.Once}" };
        Form.Title = headline is null ? null : Form.Kind is nameof(EventKind.StudyGroup) ? texts["Study group: {0}", headline] : headline;
        await ShowAsync([], cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var reader = new ReadEventForm(Form, texts, clock.GetUtcNow());
        var planned = reader.Plan();
        var isMail = EmailAddress.TryParse(Form.Email, CultureInfo.InvariantCulture, out var host);
        List<FormProblem> problems = [.. reader.Problems, .. isMail ? [] : new[] { new FormProblem(nameof(Form.Email), texts["Enter your e-mail address, like ana@example.org."]) }];

        if (problems.Count is 0 && await plan.ByHostAsync(planned!, await matter.RunAsync(Form, cancel), host!, cancel) is PlanAnswer.TooManyWaiting)
        {
            problems.Add(new FormProblem(nameof(Form.Email), texts["Five events of this address are waiting already. Confirm or wait for those first."]));
        }

        IsSent = problems.Count is 0;
        Response.StatusCode = IsSent ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await ShowAsync(problems, cancel);
        return Page();
    }

    private async Task ShowAsync(IReadOnlyList<FormProblem> problems, CancellationToken cancel) =>
        View = new EventFormView(Form, problems, zones.Suggested, matter.Topics, await matter.HeadlineAsync(Form.Story, cancel));
}
