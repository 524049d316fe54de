using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Follow.Act;
using Redress.Follow.Ask;
using Redress.Follow.Digest;
using Redress.Follow.Feed;
using Redress.Follow.Manage;
using Redress.Follow.Push;
using Redress.Platform;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;
using Redress.Platform.News;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Stories.Act;

namespace Redress.Follow;

internal static class FollowSetup
{
    public static void AddFollow(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddScoped<Followables>();
        services.AddScoped<FollowLinks>();
        services.AddScoped<FollowByMail>();
        services.AddScoped<FollowAtOnce>();
        services.AddScoped<FollowByPush>();
        services.AddScoped<FindFollower>();
        services.AddScoped<StopFollowing>();
        services.AddScoped<ForgetFollow>();
        services.AddScoped<DigestMail>();
        services.AddScoped<PushNotice>();
        services.AddScoped<IWayToAct, FollowTheStory>();
        services.AddScoped<IFollowable, EventToFollow>();
        services.AddScoped<IFollowable, TopicToFollow>();
        services.AddScoped<IFollowable, OfficialToFollow>();
        services.AddScoped<IFollowable, PetitionToFollow>();
        services.AddScoped<IMailOutcome, FollowOutcomes>();
        services.AddSingleton(_ => new VapidKey(KeyFile.Open(Path.Combine(DataFolder.Of(configuration), "keys", "web-push.key"))));
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddPageApplicationModelConvention("/Follow/Manage/Stop", page => page.EndpointMetadata.Add(new AllowsOtherOrigins())));
        services.AddJob<TellFollowers, TellFollowersHandler>();
        services.AddJob<TellFollower, TellFollowerHandler>();
        services.AddJob<ForgetFollowers, ForgetFollowersHandler>();
        services.AddRecurring("7 * * * *", new TellFollowers());
        services.AddRecurring("37 4 * * *", new ForgetFollowers());
    }

    public static void MapFollow(this WebApplication app)
    {
        app.MapPost("/follow/push", FollowByPush.PostAsync).AllowAnonymous();
        app.MapGet("/follow/push-key", (VapidKey key) => Results.Text(key.Public)).AllowAnonymous();
        app.MapGet("/follow/data.json", ExportFollows.GetAsync).AllowAnonymous();
        app.MapGet("/follow/feed/{kind}/{key}.xml", NewsFeed.GetAsync).AllowAnonymous().WithMetadata(new Revalidated());
    }
}
