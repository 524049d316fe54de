using Redress.Domain.Accounts;
using Redress.Moderation;
using Redress.Petitions.Draft;
using Redress.Petitions.External;
using Redress.Petitions.Moderate;
using Redress.Petitions.Respond;
using Redress.Petitions.Samples;
using Redress.Petitions.Sponsor;
using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Platform.Settings;
using Redress.Platform.Web;
using Redress.Stories.Act;
using Redress.Stories.Samples;

namespace Redress.Petitions;

/// <summary>What brings petitions into being and to an end; signing has its own registration.</summary>
internal static class LifecycleSetup
{
    public static void AddLifecycle(this IServiceCollection services)
    {
        AddStarting(services);
        AddDesk(services);
        AddElsewhere(services);
        services.AddScoped<RecordOutcome>();
        services.AddJob<NoticeMilestones, NoticeMilestonesHandler>();
        services.AddRecurring("*/5 * * * *", new NoticeMilestones());
        services.AddScoped<ISampleContent, SamplePetition>();
    }

    private static void AddStarting(IServiceCollection services)
    {
        services.AddSettings(StartingRules.Settings);
        services.AddSingleton<StartingRules>();
        services.AddScoped<ReadPetition>();
        services.AddScoped<PrefillFromStory>();
        services.AddScoped<SimilarPetitions>();
        services.AddScoped<DraftLinks>();
        services.AddScoped<StartPetition>();
        services.AddScoped<OwnDraft>();
        services.AddScoped<SubmitPetition>();
        services.AddScoped<SponsorLinks>();
        services.AddScoped<SponsorPetition>();
        services.AddScoped<IWayToAct, StartOne>();
        services.AddJob<TellSponsors, TellSponsorsHandler>();
        services.AddJob<ForgetDrafts, ForgetDraftsHandler>();
        services.AddRecurring("41 3 * * *", new ForgetDrafts());
    }

    private static void AddDesk(IServiceCollection services)
    {
        services.AddScoped<DeskPetitions>();
        services.AddScoped<CreatePetition>();
        services.AddScoped<ChangePetition>();
        services.AddScoped<MovePetition>();
        services.AddModerated<ModeratedPetitions>();
        services.AddJob<AskSignersAgain, AskSignersAgainHandler>();
        services.AddJob<CloseDue, CloseDueHandler>();
        services.AddRecurring("*/5 * * * *", new CloseDue());
        services.AddSingleton(new DeskMenuItem(24, "Petitions", "/desk/petitions", Role.Editor, Role.Organizer));
    }

    private static void AddElsewhere(IServiceCollection services)
    {
        services.AddScoped<ListExternal>();
        services.AddScoped<AddExternal>();
        services.AddModerated<ModeratedExternal>();
        services.AddScoped<IOutboundLinks, LinksOfPetitions>();
    }
}
