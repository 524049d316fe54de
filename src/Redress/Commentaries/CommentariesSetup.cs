using Redress.Commentaries.Edit;
using Redress.Commentaries.Invite;
using Redress.Commentaries.Send;
using Redress.Moderation;
using Redress.Platform.Jobs;

namespace Redress.Commentaries;

internal static class CommentariesSetup
{
    public static void AddCommentaries(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FindOpinions>();
        builder.Services.AddScoped<EditOpinion>();
        builder.Services.AddScoped<TellAuthor>();
        builder.Services.AddScoped<InviteAuthor>();
        builder.Services.AddScoped<SendView>();
        builder.Services.AddModerated<ModeratedViews>();
        builder.Services.AddJob<ForgetViews, ForgetViewsHandler>();
        builder.Services.AddRecurring("41 4 * * *", new ForgetViews());
    }
}
