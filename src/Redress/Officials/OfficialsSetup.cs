using System.CommandLine;
using Redress.Officials.FindMine;
using Redress.Officials.Import;
using Redress.Officials.Known;
using Redress.Officials.Letter;
using Redress.Platform;

namespace Redress.Officials;

internal static class OfficialsSetup
{
    public static void AddOfficials(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OfficialsMemory>();
        builder.Services.AddScoped<FindMyOfficials>();
        builder.Services.AddScoped<ImportOfficials>();
    }

    public static Command Command(Shell shell) => new("officials", "Officials: import them and find one's own.") { ImportCommand.Create(shell), FindCommand.Create(shell), LetterCommand.Create(shell) };
}
