using Redress.Topics.Learn;
using Redress.Domain.Accounts;
using Redress.Platform.Links;
using Redress.Platform.Web;
using Redress.Topics.Edit;
using Redress.Topics.Packs;

namespace Redress.Topics;

internal static class TopicsSetup
{
    public static void AddTopics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new TopicPacks(
            PackFolders.Of(services.GetRequiredService<IConfiguration>()), services.GetRequiredService<ILogger<TopicPacks>>()));
        builder.Services.AddHostedService<PackWatcher>();
        builder.Services.AddScoped<IOutboundLinks, LinksOfPacks>();
        builder.Services.AddScoped<PackTexts>();
        builder.Services.AddScoped<EditPack>();
        builder.Services.AddSingleton(new DeskMenuItem(720, "Topic packs", "/desk/packs", Role.Editor));
        builder.Services.AddSingleton<DeskTopics>();
    }
}
