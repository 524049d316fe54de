using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Redress.Accounts.Own;
using Redress.Accounts.SignIn;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Accounts;

internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.SignIn.RequireConfirmedAccount = true;
            })
            .AddSignInManager();
        builder.Services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, RedressDb, Guid>>();
        builder.Services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipals>();
        builder.Services.AddScoped<IUserConfirmation<Account>, NotRevoked>();
        builder.Services.AddSingleton<LiveAccounts>();
        builder.Services.AddScoped<OneTimeLinks>();
        builder.Services.AddSingleton(new DeskMenuItem(900, "People", "/desk/accounts"));
        builder.Services.AddScoped<SetUp>();
        builder.Services.AddHostedService<PrintSetUpLink>();
        builder.Services.AddScoped<SendSignInLink>();
        builder.Services.AddScoped<EnterByLink>();
        builder.Services.AddScoped<InvitePerson>();
        builder.Services.AddScoped<ChangeAccount>();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "redress";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.MaxAge = cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.EventsType = typeof(LiveAccounts);
            (cookie.LoginPath, cookie.ReturnUrlParameter) = ("/desk/sign-in", "returnPath");
        });

        // Without a public address in the settings, passkeys belong to the host a person typed.
        builder.Services.Configure<IdentityPasskeyOptions>(options =>
            options.ServerDomain = builder.Configuration["Site:Url"] is { } url ? new Uri(url).Host : null);
    }

    public static void MapAccounts(this WebApplication app)
    {
        PasskeysAtSignIn.Map(app);
        OwnPasskeys.Map(app);
    }
}
