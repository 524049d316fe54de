using Redress.Newsroom.Ingest;

namespace Redress.Newsroom;

internal static class NewsroomSetup
{
    public static void AddNewsroom(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<ArticleFinder>();
}
