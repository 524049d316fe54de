using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Platform.Web;
using Redress.Stories.Act;
using Redress.Stories.Browse;
using Redress.Stories.Export;
using Redress.Stories.Feed;
using Redress.Stories.Publish;
using Redress.Stories.Next;
using Redress.Stories.Samples;
using Redress.Stories.Search;
using Redress.Stories.Show;
using Redress.Stories.Timeline;

namespace Redress.Stories;

internal static class StoriesSetup
{
    public static void AddStories(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PublishStory>();
        builder.Services.AddJob<PublishScheduled, PublishScheduledHandler>();
        builder.Services.AddRecurring("* * * * *", new PublishScheduled());
        builder.Services.AddScoped<ShowStory>();
        builder.Services.AddScoped<IOutboundLinks, LinksOfStories>();
        builder.Services.AddScoped<ListStories>();
        builder.Services.AddScoped<SearchStories>();
        builder.Services.AddScoped<SampleStories>();
        builder.Services.AddScoped<ExportPage>();
        builder.Services.AddScoped<NextStep>();
        builder.Services.AddScoped<ShowThread>();
        builder.Services.AddScoped<IWayToAct, ReadTheSource>();
        builder.Services.AddScoped<IWayToAct, StartAPetition>();
    }

    public static void MapStories(this WebApplication app)
    {
        var data = app.MapGroup("").WithMetadata(new Revalidated()).AllowAnonymous();
        data.MapGet("/stories/{slug}.json", StoryAsJson.GetAsync);
        data.MapGet("/feed.xml", AtomFeed.GetAsync);
        data.MapGet("/stories/{slug}/feed.xml", AtomFeed.GetThreadAsync);
        data.MapGet("/topics/{id}/feed.xml", AtomFeed.GetTopicAsync);
        data.MapGet("/sitemap.xml", Sitemap.GetAsync);
        data.MapGet("/threads/{id}.json", TimelineModel.GetJsonAsync);
        app.MapGet("/robots.txt", Robots.Get).AllowAnonymous();
    }
}
