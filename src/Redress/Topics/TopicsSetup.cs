using Redress.Topics.Learn;
using Redress.Topics.Packs;

namespace Redress.Topics;

internal static class TopicsSetup
{
    public static void AddTopics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new TopicPacks(
            PackFolders.Of(services.GetRequiredService<IConfiguration>()), services.GetRequiredService<ILogger<TopicPacks>>()));
        builder.Services.AddHostedService<PackWatcher>();
        builder.Services.AddSingleton<DeskTopics>();
    }
}
