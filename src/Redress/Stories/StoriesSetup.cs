using Redress.Stories.Act;
using Redress.Stories.Browse;
using Redress.Stories.Export;
using Redress.Stories.Feed;
using Redress.Stories.Samples;
using Redress.Stories.Search;
using Redress.Stories.Show;

namespace Redress.Stories;

internal static class StoriesSetup
{
    public static void AddStories(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ShowStory>();
        builder.Services.AddScoped<ListStories>();
        builder.Services.AddScoped<SearchStories>();
        builder.Services.AddScoped<SampleStories>();
        builder.Services.AddSingleton<ExportPage>();
        builder.Services.AddSingleton<IWayToAct, ReadTheSource>();
        builder.Services.AddSingleton<IWayToAct, WriteToOfficials>();
        builder.Services.AddSingleton<IWayToAct, StartAPetition>();
        builder.Services.AddSingleton<IWayToAct, HoldAStudyGroup>();
        builder.Services.AddSingleton<IWayToAct, ShareThePage>();
        builder.Services.AddSingleton<IWayToAct, FollowTheStory>();
    }

    public static void MapStories(this WebApplication app)
    {
        app.MapGet("/stories/{slug}.json", StoryAsJson.GetAsync);
        app.MapGet("/feed.xml", AtomFeed.GetAsync);
        app.MapGet("/stories/{slug}/feed.xml", AtomFeed.GetThreadAsync);
        app.MapGet("/topics/{id}/feed.xml", AtomFeed.GetTopicAsync);
        app.MapGet("/sitemap.xml", Sitemap.GetAsync);
        app.MapGet("/robots.txt", Robots.Get);
    }
}
