using Redress.Domain;
using Redress.Domain.Events;
using Redress.Platform.Privacy;

namespace Redress.Events;

/// <summary>Addresses that only one person knows, because only their mailbox got them.</summary>
internal sealed class EventLinks(PersonalData data)
{
    private const string ToHost = "events.host";
    private const string ToReply = "events.reply";
    private const string ToStop = "events.stop";

    /// <summary>Where somebody without an account runs their event.</summary>
    public string Host(Id<Event> id) => $"/events/host/{data.Token(ToHost, id.Value)}";

    /// <summary>Where a reply is confirmed, seen and taken back.</summary>
    public string Reply(Id<Rsvp> id) => $"/events/reply/{data.Token(ToReply, id.Value)}";

    /// <summary>Takes a one-click unsubscribe from reminders.</summary>
    public string Stop(Id<Rsvp> id) => $"/events/stop/{data.Token(ToStop, id.Value)}";

    public Id<Event>? ReadHost(string? token) => data.ReadToken(ToHost, token) is { } id ? new Id<Event>(id) : null;

    public Id<Rsvp>? ReadReply(string? token) => data.ReadToken(ToReply, token) is { } id ? new Id<Rsvp>(id) : null;

    public Id<Rsvp>? ReadStop(string? token) => data.ReadToken(ToStop, token) is { } id ? new Id<Rsvp>(id) : null;
}
