using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;
using Redress.Topics.Packs;

namespace Redress.Events.Browse;

/// <summary>Events to come: all of them, of one topic or kind, online, or near a ZIP code.</summary>
[AllowAnonymous]
internal sealed class EventsModel(RedressDb db, ListEvents list, NearZip near, TopicPacks packs) : PageModel
{
    public static readonly IReadOnlyList<int> Distances = [10, 25, 50, 100];

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Online { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Zip { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Within { get; set; } = 25;

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<EventTeaser> Events { get; private set; } = [];

    public bool More { get; private set; }

    /// <summary>What looking near a ZIP code came to; null where nobody asked.</summary>
    public NearAnswer? Near { get; private set; }

    /// <summary>Topics that have events to come.</summary>
    public IReadOnlyList<TopicPack> Topics { get; private set; } = [];

    public EventKind? Wanted => Enum.TryParse<EventKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public bool IsFiltered => Wanted is not null || Topic is not null || Online || Near is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 1000);
        Within = Distances.Contains(Within) ? Within : 25;
        var query = new EventQuery { Kind = Wanted, Topic = Topic is { Length: > 0 } ? Topic : null, OnlineOnly = Online, Page = Number };
        Near = string.IsNullOrWhiteSpace(Zip) ? null : await near.RunAsync(Zip, Within, query, cancel);
        (Events, More) = Near switch
        {
            NearAnswer.Found found => (found.Events, false),
            NearAnswer.InState state => (state.Events, false),
            NearAnswer.UnknownZip or NearAnswer.NotAZip => ([], false),
            _ => await list.PageAsync(query, cancel),
        };
        var used = await db.Set<Event>().Where(@event => @event.Status == EventStatus.Published).Select(@event => @event.Topics).ToListAsync(cancel);
        Topics = [.. used.SelectMany(topics => topics).Distinct(StringComparer.Ordinal).Select(packs.Current.Find).OfType<TopicPack>().OrderBy(pack => pack.Name, StringComparer.CurrentCulture)];
    }

    public string Address(int number) => QueryHelpers.AddQueryString("/events", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["kind"] = Kind,
        ["topic"] = Topic,
        ["online"] = Online ? "true" : null,
        ["page-number"] = number > 1 ? $"{number}" : null,
    });
}
