using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Events.Act;
using Redress.Events.Browse;
using Redress.Events.Host;
using Redress.Events.Ics;
using Redress.Events.Import;
using Redress.Events.Moderate;
using Redress.Events.Places;
using Redress.Events.Plan;
using Redress.Events.Poster;
using Redress.Events.Remind;
using Redress.Events.Reply;
using Redress.Events.Samples;
using Redress.Events.Show;
using Redress.Moderation;
using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Platform.News;
using Redress.Platform.Settings;
using Redress.Platform.Web;
using Redress.Stories.Act;
using Redress.Stories.Samples;

namespace Redress.Events;

internal static class EventsSetup
{
    public static void AddEvents(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<ListEvents>();
        services.AddScoped<NearZip>();
        services.AddScoped<ShowEvent>();
        services.AddScoped<ImportZipPositions>();
        services.AddScoped<IWayToAct, GoToAnEvent>();
        services.AddScoped<IOutboundLinks, LinksOfEvents>();
        services.AddScoped<JoinLinks>();
        services.AddScoped<IFollowable, GatheringToFollow>();
        services.AddScoped<ISampleContent, SampleEvents>();
        AddHosting(services);
        AddReplies(services);
        services.AddScoped<TakeEvents>();
        services.AddScoped<FollowCalendar>();
        services.AddJob<PollCalendars, PollCalendarsHandler>();
        services.AddRecurring("*/10 * * * *", new PollCalendars());
    }

    private static void AddHosting(IServiceCollection services)
    {
        services.AddSingleton<EventLinks>();
        services.AddSingleton<EventZones>();
        services.AddScoped<FindMatter>();
        services.AddScoped<PlanEvent>();
        services.AddScoped<HostEvent>();
        services.AddScoped<HostChanges>();
        services.AddScoped<MoveDates>();
        services.AddScoped<CallOff>();
        services.AddScoped<ListReplies>();
        services.AddScoped<KeepLink>();
        services.AddJob<TellOfBrokenLinks, TellOfBrokenLinksHandler>();
        services.AddRecurring("23 * * * *", new TellOfBrokenLinks());
        services.AddModerated<ModeratedEvents>();
        services.AddSingleton(new DeskMenuItem(65, "Events", "/desk/events", Role.Editor, Role.Organizer));
    }

    private static void AddReplies(IServiceCollection services)
    {
        services.AddSingleton<ReplyMails>();
        services.AddScoped<AskToCome>();
        services.AddScoped<ChangeReply>();
        services.AddScoped<FollowWhatIsGoneTo>();
        services.AddScoped<TellReplies>();
        services.AddJob<SendReminders, SendRemindersHandler>();
        services.AddJob<ForgetReplies, ForgetRepliesHandler>();
        services.AddRecurring("*/5 * * * *", new SendReminders());
        services.AddRecurring("41 3 * * *", new ForgetReplies());
        services.AddSettings(new Setting(RetentionGroup.Name, ForgetRepliesHandler.Key, "Days until replies to an event are deleted", SettingForm.Number)
        {
            Default = "7",
            Range = (0, 365),
            Hint = "Counted from the end of the event. How many people came stays.",
        });

        // Mail programs post to the address in List-Unsubscribe from anywhere.
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddPageApplicationModelConvention("/Events/Reply/Stop", page => page.EndpointMetadata.Add(new AllowsOtherOrigins())));
    }

    public static void MapEvents(this WebApplication app)
    {
        var data = app.MapGroup("").WithMetadata(new Revalidated()).AllowAnonymous();
        data.MapGet("/events.json", EventAsJson.GetAllAsync);
        data.MapGet("/events.ics", CalendarFiles.GetAllAsync);
        data.MapGet("/events/{slug}.json", EventAsJson.GetAsync);
        data.MapGet("/events/{slug}.ics", CalendarFiles.GetOneAsync);
        data.MapGet("/events/{slug}/poster.pdf", PosterPdf.GetAsync);
        data.MapGet("/stories/{slug}/events.ics", CalendarFiles.GetOfStoryAsync);
        data.MapGet("/topics/{id}/events.ics", CalendarFiles.GetOfTopicAsync);
    }
}
