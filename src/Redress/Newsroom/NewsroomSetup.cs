using Redress.Newsroom.Ingest;
using Redress.Newsroom.Threads;

namespace Redress.Newsroom;

internal static class NewsroomSetup
{
    public static void AddNewsroom(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ArticleFinder>();
        builder.Services.AddSingleton<StoryThreads>();
        builder.Services.AddScoped<AddStory>();
    }
}
