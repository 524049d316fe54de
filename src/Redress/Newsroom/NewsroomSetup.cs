using Redress.Domain.Accounts;
using Redress.Newsroom.Ingest;
using Redress.Newsroom.Refetch;
using Redress.Newsroom.Sources;
using Redress.Newsroom.Threads;
using Redress.Platform.Jobs;
using Redress.Platform.Web;

namespace Redress.Newsroom;

internal static class NewsroomSetup
{
    public static void AddNewsroom(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ArticleFinder>();
        builder.Services.AddSingleton<FeedFinder>();
        builder.Services.AddSingleton<StoryThreads>();
        builder.Services.AddScoped<CorrectThreads>();
        builder.Services.AddScoped<AddStory>();
        builder.Services.AddScoped<FollowSource>();
        builder.Services.AddScoped<PollSource>();
        builder.Services.AddScoped<ChangeSource>();
        builder.Services.AddSingleton(new DeskMenuItem(710, "Sources", "/desk/sources", Role.Editor));
        builder.Services.AddJob<PollDueSources, PollDueSourcesHandler>();
        builder.Services.AddJob<IngestEntry, IngestEntryHandler>();
        builder.Services.AddJob<CheckSources, CheckSourcesHandler>();
        builder.Services.AddJob<CheckSource, CheckSourceHandler>();
        builder.Services.AddRecurring("* * * * *", new PollDueSources());
        builder.Services.AddRecurring("23 */6 * * *", new CheckSources());
    }
}
