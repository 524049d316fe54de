using Redress.Domain.Events;
using Redress.Events.Times;
using Redress.Topics.Packs;

namespace Redress.Events.Plan;

/// <summary>A form with what is wrong with it and what it offers.</summary>
/// <param name="Form">What was filled in.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Zones">Time zones to suggest.</param>
/// <param name="Topics">All there are.</param>
/// <param name="Headline">Of the story it is about; null for none.</param>
internal sealed record EventFormView(EventForm Form, IReadOnlyList<FormProblem> Problems, IReadOnlyList<string> Zones, IReadOnlyList<TopicPack> Topics, string? Headline)
{
    /// <summary>Whether the host's e-mail address is asked for.</summary>
    public bool AsksMail { get; init; } = true;

    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Text;
}

internal static class EventForms
{
    /// <summary>A kind as links name it: "study" for a study group.</summary>
    public static string? KindOf(string? name) => name is "study" ? nameof(EventKind.StudyGroup)
        : Enum.TryParse<EventKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? $"{kind}" : null;

    /// <summary>A form filled with what an event is now.</summary>
    public static EventForm Of(Event @event, Occurrence date, string? link) => new()
    {
        Kind = $"{@event.Kind}",
        Title = @event.Title,
        Text = @event.Text,
        Organizer = @event.Organizer,
        Accessibility = @event.Accessibility,
        Where = @event.Place.IsOnline ? "online" : @event.Link is null ? "place" : "both",
        Venue = @event.Venue,
        Street = @event.Street,
        City = @event.City,
        State = @event.State,
        Zip = @event.Zip,
        Link = link,
        Zone = @event.Zone,
        Date = date.Local.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Start = date.Local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        End = WallClock.At(date.EndsAt, @event.Zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        FirstOfTwo = WallClock.Repeats(date.Local, @event.Zone),
        Capacity = @event.Capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
