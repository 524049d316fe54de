using Microsoft.Extensions.DependencyInjection;
using Redress.Letters;
using Redress.Tests.Stories;

namespace Redress.Tests.Letters;

/// <summary>What tests of letters do again and again.</summary>
internal static class LetterApp
{
    public static async Task SeedSenatorsAsync(this RedressApp app)
    {
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddTopic(story, "foreign-policy", 1);
        await app.SeedAsync([thread, story, .. Senators.All()]);
    }

    /// <summary>The address that is mailed to the one who wrote the letter of <paramref name="page"/>.</summary>
    public static string LinkTo(this RedressApp app, string page, string what)
    {
        var links = app.Services.GetRequiredService<LetterLinks>();
        var id = links.ReadPage(page.Split('/')[^1])!.Value;
        return what switch
        {
            "confirm" => links.Confirm(id),
            "reply" => links.Reply(id),
            "stop" => links.Stop(id),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }
}
