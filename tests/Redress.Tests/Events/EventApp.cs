using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events;
using Redress.Events.Reply;
using Redress.Platform.Privacy;
using Redress.Tests.Follow;

namespace Redress.Tests.Events;

/// <summary>What tests of events do again and again.</summary>
internal static class EventApp
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A right form: a town hall in a place.</summary>
    public static (string Name, string Value)[] Form(params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Kind"] = "TownHall",
            ["Title"] = "Ask the mayor",
            ["Text"] = "Bring one question.",
            ["Organizer"] = "Oakville Library",
            ["Where"] = "place",
            ["Venue"] = "Oak Hall",
            ["Street"] = "1 Oak Road",
            ["City"] = "Oakville",
            ["State"] = "OH",
            ["Zip"] = "43001",
            ["Date"] = "2026-03-10",
            ["Start"] = "18:30",
            ["End"] = "20:00",
            ["Zone"] = "America/New_York",
            ["Repeat"] = "Once",
            ["Email"] = "host@people.example",
        };

        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return [.. fields.Select(field => (field.Key, field.Value))];
    }

    public static Task<Event> EventAsync(this RedressApp app) =>
        app.WithDbAsync(db => db.Set<Event>().AsNoTracking().Include(e => e.Occurrences.OrderBy(date => date.StartsAt)).SingleAsync(Cancel));

    public static Task<List<Rsvp>> RepliesAsync(this RedressApp app) => app.WithDbAsync(db => db.Set<Rsvp>().AsNoTracking().OrderBy(reply => reply.Turn).ToListAsync(Cancel));

    public static string ReplyLink(this RedressApp app, Id<Rsvp> id) => app.Services.GetRequiredService<EventLinks>().Reply(id);

    /// <summary>Replies on the event's page, as a browser does.</summary>
    public static async Task ReplyAsync(this HttpClient client, string slug, string email, string people = "1", string name = "Ana", string needs = "")
    {
        using var asked = await client.PostAsync($"/events/{slug}", ("Name", name), ("Email", email), ("People", people), ("Needs", needs));
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        asked.Headers.Location!.ToString().ShouldBe("/events/sent");
    }

    public static async Task ConfirmAsync(this HttpClient client, string link)
    {
        using var pressed = await client.PostAsync(link);
        pressed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>A reply already confirmed, without its mail.</summary>
    public static async Task<Id<Rsvp>> GoingAsync(this RedressApp app, Occurrence date, string email, int people = 1, string? needs = null)
    {
        var data = app.Services.GetRequiredService<PersonalData>();
        var address = EmailAddress.Parse(email, null);
        var reply = new Rsvp
        {
            Id = Id<Rsvp>.New(app.Clock.GetUtcNow()),
            OccurrenceId = date.Id,
            EmailKey = data.Key(address, $"events/{date.Id}"),
            Email = data.Encrypt(email),
            Name = data.Encrypt($"Person {email}"),
            Needs = needs is null ? null : data.Encrypt(needs),
            People = people,
            Language = "en",
            AskedAt = app.Clock.GetUtcNow(),
        };
        await app.SeedAsync(reply);
        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<ChangeReply>().ConfirmAsync(reply.Id, Cancel)).ShouldBe(ReplyAnswer.Done);
        return reply.Id;
    }
}
