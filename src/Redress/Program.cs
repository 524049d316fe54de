using Redress;
using Redress.Accounts;
using Redress.Commitments;
using Redress.Events;
using Redress.Follow;
using Redress.Letters;
using Redress.Officials;
using Redress.Organizations;
using Redress.Operations;
using Redress.Petitions;
using Redress.Petitions.Log;
using Redress.Platform;
using Redress.Platform.Database;
using Redress.Platform.Look;
using Redress.Platform.Web;
using Redress.Share;
using Redress.Stories;
using Redress.Stories.Samples;
using Redress.StudyKits;

// Hosting arguments (--urls, --environment) start with a dash; everything else is a command.
if (args is [{ } first, ..] && (!first.StartsWith('-') || first is "-h" or "--help" or "--version" or "-?") && first is not "serve")
{
    await using var shell = Shell.OfConsole(Capabilities.AddCapabilities);
    return await Cli.RunAsync(args, shell);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args is ["serve", .. var rest] ? rest : args,
    ContentRootPath = AppContext.BaseDirectory,
});

if (builder.Configuration["urls"] is null)
{
    builder.WebHost.UseUrls("http://localhost:5080");
}

builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
builder.AddWeb();
builder.AddCapabilities();

var app = builder.Build();
app.UseWeb();
app.MapWeb();
app.MapStories();
app.MapLetters();
app.MapOfficials();
app.MapCommitments();
app.MapOrganizations();
app.MapShare();
app.MapStudyKits();
app.MapEvents();
app.MapPetitions();
app.MapFollow();
app.MapPetitionLog();
app.MapAccounts();
app.MapLook();
app.MapOperations();
if (await app.MigrateAsync())
{
    await app.InstallSamplesAsync();
}

await app.RunAsync();
return 0;
