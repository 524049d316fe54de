using Microsoft.EntityFrameworkCore;
using Redress.Desk.Inbox;
using Redress.Desk.Review;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Platform.Web;

namespace Redress.Desk;

internal static class DeskSetup
{
    public static void AddDesk(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ListInbox>();
        builder.Services.AddScoped<SetAside>();
        builder.Services.AddScoped<ReviewStory>();
        builder.Services.AddScoped<FindNameVariants>();
        builder.Services.AddSingleton(new DeskMenuItem(10, "Inbox", "/desk/inbox", Role.Editor)
        {
            Waiting = (db, cancel) => db.Stories.CountAsync(story => story.Status == StoryStatus.Arrived && story.Reviewer == null, cancel),
        });
    }
}
