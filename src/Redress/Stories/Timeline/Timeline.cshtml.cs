using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Newsroom.Read;

namespace Redress.Stories.Timeline;

/// <summary>One event on one page.</summary>
[AllowAnonymous]
internal sealed class TimelineModel(ShowThread show) : PageModel
{
    public string Id { get; private set; } = "";

    public IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!Id<EventThread>.TryParse(id, null, out var thread))
        {
            return NotFound();
        }

        if (await show.RunAsync(thread, cancel) is not { } entries)
        {
            return await show.MergedIntoAsync(thread, cancel) is { } into ? Redirect($"/threads/{into}") : NotFound();
        }

        (Id, Entries) = (thread.ToString(), entries);
        return Page();
    }

    public static async Task<IResult> GetJsonAsync(string id, ShowThread show, CancellationToken cancel) =>
        Id<EventThread>.TryParse(id, null, out var thread) && await show.RunAsync(thread, cancel) is { } entries
            ? Results.Json(new { id = thread.ToString(), stories = entries.Select(entry => new { entry.Story.Slug, entry.Story.Headline, published = entry.Story.Reported is { } reported ? Show.ReportedTime.Iso(reported) : null, entry.Commitments, entry.Unknowns }) }, StoryJson.Options)
            : Results.NotFound();
}
