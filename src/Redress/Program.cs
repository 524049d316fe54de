using Redress;
using Redress.Platform.Database;
using Redress.Topics;

// Hosting arguments (--urls, --environment) start with a dash; everything else is a command.
if (args is [{ } first, ..] && (!first.StartsWith('-') || first is "-h" or "--help" or "--version" or "-?") && first is not "serve")
{
    return await Cli.RunAsync(args);
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
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddProblemDetails();
builder.Services.AddRazorPages(options => options.RootDirectory = "/");
builder.AddDatabase();
builder.AddTopics();

var app = builder.Build();
app.UseExceptionHandler();
app.MapRazorPages();
await app.MigrateAsync();
await app.RunAsync();
return 0;
