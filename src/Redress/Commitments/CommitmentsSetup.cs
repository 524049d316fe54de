using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Redress.Commitments.Decide;
using Redress.Commitments.Due;
using Redress.Commitments.Show;
using Redress.Commitments.Tell;
using Redress.Commitments.Track;
using Redress.Domain.Accounts;
using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Platform.News;
using Redress.Platform.Web;
using Redress.Stories.Act;

namespace Redress.Commitments;

internal static class CommitmentsSetup
{
    public static void AddCommitments(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IInterceptor, TrackOnPublish>();
        services.AddScoped<SuggestEvidence>();
        services.AddJob<TrackStory, TrackStoryHandler>();
        services.AddJob<TrackMissed, TrackMissedHandler>();
        services.AddJob<NoticeOverdue, NoticeOverdueHandler>();
        services.AddRecurring("*/10 * * * *", new TrackMissed());
        services.AddRecurring("5 * * * *", new NoticeOverdue());
        services.AddScoped<ShowCommitment>();
        services.AddScoped<ListCommitments>();
        services.AddScoped<IOutboundLinks, LinksOfEvidence>();
        services.AddScoped<ShowUnknowns>();
        services.AddScoped<CommitmentNews>();
        services.AddScoped<IFollowable, CommitmentToFollow>();
        services.AddScoped<IFollowable, PersonToFollow>();
        services.AddScoped<ReadEvidence>();
        services.AddScoped<ChangeStatus>();
        services.AddScoped<AnswerUnknown>();
        services.AddScoped<DismissSuggestion>();
        services.AddScoped<SetDueDate>();
        services.AddScoped<IWayToAct, WatchPromises>();
        services.AddSingleton(new DeskMenuItem(30, "Commitments", "/desk/commitments", Role.Editor)
        {
            Waiting = async (db, cancel) => await db.Waiting().CountAsync(cancel) + await db.Commitments.CountAsync(c => c.OverdueAt != null, cancel),
        });
    }

    public static void MapCommitments(this WebApplication app)
    {
        var data = app.MapGroup("").WithMetadata(new Revalidated()).AllowAnonymous();
        data.MapGet("/commitments.json", CommitmentData.GetAllAsync);
        data.MapGet("/commitments/feed.xml", CommitmentFeed.GetAllAsync);
        data.MapGet("/commitments/{slug}.json", CommitmentData.GetOneAsync);
        data.MapGet("/people/{slug}.json", CommitmentData.GetPersonAsync);
        data.MapGet("/people/{slug}/feed.xml", CommitmentFeed.GetPersonAsync);
        data.MapGet("/unknowns.json", CommitmentData.GetUnknownsAsync);
        data.MapGet("/unknowns/{slug}.json", CommitmentData.GetUnknownAsync);
    }
}
