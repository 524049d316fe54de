using Redress.Topics.Packs;

namespace Redress.Topics;

internal static class TopicsSetup
{
    /// <summary>Registers the packs: those beside the program and, over them, the operator's own.</summary>
    public static void AddTopics(this IHostApplicationBuilder builder)
    {
        var data = builder.Configuration["Data:Folder"] ?? "data";
        IReadOnlyList<PackFolder> folders =
        [
            new(Path.Combine(AppContext.BaseDirectory, "packs"), "packs"),
            new(Path.Combine(data, "packs"), $"{data}/packs"),
        ];
        builder.Services.AddSingleton(services => new TopicPacks(folders, services.GetRequiredService<ILogger<TopicPacks>>()));
        builder.Services.AddHostedService<PackWatcher>();
    }
}
