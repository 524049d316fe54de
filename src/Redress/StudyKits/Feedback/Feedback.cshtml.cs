using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.StudyKits;
using Redress.Platform.Web.Languages;
using Redress.Stories.Next;
using Redress.Stories.Show;

namespace Redress.StudyKits.Feedback;

/// <summary>The short form for a group that met.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class FeedbackModel(ShowStory show, TellHowItWent tell, NextStep next, Texts texts) : PageModel
{
    [BindProperty]
    public string? People { get; set; }

    [BindProperty]
    public string? WantsToKnow { get; set; }

    public ActionPage Story { get; private set; } = null!;

    public bool IsReceived { get; private set; }

    /// <summary>What to offer once the form is sent.</summary>
    public StepAhead? Next { get; private set; }

    /// <summary>What is wrong, by the field it is about.</summary>
    public IReadOnlyList<(string Field, string Message)> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await FindAsync(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        var isNumber = int.TryParse(People?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is >= 1 and <= StudyFeedback.MostPeople;
        var words = string.IsNullOrWhiteSpace(WantsToKnow) ? null : WantsToKnow.Trim();
        Errors =
        [
            .. isNumber ? [] : new[] { ("people", texts["Write how many people came as a number from 1 to {0}.", StudyFeedback.MostPeople]) },
            .. words?.Length > StudyFeedback.LongestText ? new[] { ("wants-to-know", texts["Shorten what you want to know to {0} characters.", StudyFeedback.LongestText]) } : [],
        ];

        if (Errors.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        switch (await tell.RunAsync(Story.Story.Id, people, words, cancel))
        {
            case TellHowItWentAnswer.Received:
                return Redirect($"/stories/{slug}/study/feedback?received=1");
            default:
                Errors = [("people", texts["There is more to read than we can manage right now. What you wrote is kept below; please send it again tomorrow."])];
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Page();
        }
    }

    public string? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Field == field).Message;

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await show.RunAsync(slug, cancel) is not StoryAnswer.Found found)
        {
            return false;
        }

        Story = found.Page;
        IsReceived = Request.Query.ContainsKey("received");
        Next = IsReceived ? await next.AfterAsync(slug, "study", Request.Query["done"], cancel) : null;
        return true;
    }
}
