using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Newsroom;
using Redress.Domain.Stories;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Topics.Packs;

namespace Redress.Desk.Inbox;

/// <summary>The stories that arrived, with what is known of each.</summary>
[DeskRole(Role.Editor)]
internal sealed class InboxModel(ListInbox list, SetAside setAside, TopicPacks packs, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public InboxView View { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Source>? Source { get; set; }

    [BindProperty(SupportsGet = true)]
    public int N { get; set; } = 1;

    [TempData]
    public string? Done { get; set; }

    /// <summary>What an undo would take back.</summary>
    [TempData]
    public string? Undo { get; set; }

    public IReadOnlyList<InboxItem> Items { get; private set; } = [];

    public bool HasMore { get; private set; }

    public IReadOnlyDictionary<InboxView, int> Counts { get; private set; } = new Dictionary<InboxView, int>();

    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public IEnumerable<TopicPack> Topics => packs.Current.All;

    /// <summary>How many arrived since this person last worked here.</summary>
    public int SinceLastTime { get; private set; }

    public string NameOf(string topic) => packs.Current.Find(topic) is { } pack ? texts[pack.Name] : topic;

    public string Age(DateTimeOffset since) => (clock.GetUtcNow() - since) switch
    {
        { TotalMinutes: < 60 } age => texts["{0} min", Math.Max(1, (int)age.TotalMinutes)],
        { TotalHours: < 48 } age => texts["{0} h", (int)age.TotalHours],
        var age => texts["{0} days", (int)age.TotalDays],
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        N = Math.Max(1, N);
        var items = await list.RunAsync(new InboxQuestion(View, Q, Topic, Source, N), cancel);
        (Items, HasMore) = ([.. items.Take(ListInbox.PageSize)], items.Count > ListInbox.PageSize);
        Counts = await list.CountsAsync(cancel);
        Sources = await list.SourcesAsync(cancel);
        SinceLastTime = await list.SinceLastTimeAsync(User, cancel);
    }

    public async Task<IActionResult> OnPostAsync(List<Id<Story>> id, string? go, CancellationToken cancel)
    {
        if (id.Count is 0)
        {
            Done = texts["Nothing is selected."];
            return Here();
        }

        switch (go)
        {
            case "take":
                Done = texts.Count((await setAside.AssignAsync(User, id, cancel)).Count, "{0} story is yours to review.", "{0} stories are yours to review.");
                break;
            case "aside":
                var gone = await setAside.RunAsync(User, id, cancel);
                Done = texts.Count(gone.Count, "{0} story was set aside.", "{0} stories were set aside.");
                Undo = string.Join(',', gone.Select(story => story.Id));
                break;
            case "back":
                Done = texts.Count((await setAside.UndoAsync(User, id, cancel)).Count, "{0} story is back.", "{0} stories are back.");
                break;
        }

        return Here();
    }

    private RedirectToPageResult Here() => RedirectToPage(new { View, Q, Topic, Source, N });
}
