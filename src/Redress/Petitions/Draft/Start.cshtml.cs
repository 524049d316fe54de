using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Stories;
using Redress.Petitions.Browse;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Petitions.Draft;

/// <summary>Where a reader starts a petition, in two steps: what is asked, then by whom it may be signed and how to reach the reader. The pages carry along what was typed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StartModel(ShowStory show, PrefillFromStory prefill, SimilarPetitions similar, StartPetition start, StartingRules rules, Texts t) : PageModel
{
    public PetitionForm Form { get; private set; } = new(new PetitionFields(), []);

    public Story? Story { get; private set; }

    public IReadOnlyList<PetitionTeaser> Similar { get; private set; } = [];

    public int Step { get; private set; } = 1;

    public string? Email { get; private set; }

    public bool IsSent { get; private set; }

    public bool IsAllowed => rules.WhoMayStart is WhoMayStart.Anyone;

    public int SponsorsNeeded => rules.SponsorsNeeded;

    public string Title => IsSent ? t["Check your e-mail to go on"] : Step == 1 ? t["Start a petition"] : t["Who may sign, and how to reach you"];

    public async Task<IActionResult> OnGetAsync(string? story, CancellationToken cancel)
    {
        var page = await FindAsync(story, cancel);
        Form = new PetitionForm(page is null ? new PetitionFields() : prefill.Of(page), []);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostNextAsync([FromForm] PetitionFields fields, [FromForm] string? story, [FromForm] string? email, CancellationToken cancel)
    {
        await KeepAsync(fields, story, email, start.CheckText(fields), cancel);
        Step = Form.Problems.Count == 0 ? 2 : 1;
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostBackAsync([FromForm] PetitionFields fields, [FromForm] string? story, [FromForm] string? email, CancellationToken cancel)
    {
        await KeepAsync(fields, story, email, [], cancel);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostSendAsync([FromForm] PetitionFields fields, [FromForm] string? story, [FromForm] string? email, CancellationToken cancel)
    {
        Step = 2;
        var answer = await start.RunAsync(fields, story, email, cancel);
        await KeepAsync(fields, story, email, answer is StartAnswer.Invalid invalid ? invalid.Problems : [], cancel);
        IsSent = answer is StartAnswer.Sent;
        Step = Form.Problems.Any(problem => problem.Field is "title" or "ask" or "addressee" or "background") ? 1 : 2;
        return await ShowAsync(cancel);
    }

    private async Task KeepAsync(PetitionFields fields, string? story, string? email, IReadOnlyList<FieldProblem> problems, CancellationToken cancel)
    {
        await FindAsync(story, cancel);
        (Form, Email) = (new PetitionForm(fields, problems), email);
    }

    private async Task<ActionPage?> FindAsync(string? slug, CancellationToken cancel)
    {
        var page = slug is { Length: > 0 } && await show.RunAsync(slug, cancel) is StoryAnswer.Found found ? found.Page : null;
        Story = page?.Story;
        return page;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Response.StatusCode = Form.Problems.Count > 0 ? StatusCodes.Status400BadRequest : Response.StatusCode;
        Similar = IsSent ? [] : await similar.FindAsync(Story?.Id, Form.Fields.Title, cancel);
        return Page();
    }
}
