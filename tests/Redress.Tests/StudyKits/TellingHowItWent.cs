using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.StudyKits;
using Redress.Tests.Stories;

namespace Redress.Tests.StudyKits;

public sealed class TellingHowItWent
{
    private const string Form = "/stories/oak-road-bridge/study/feedback";

    [Theory, EachStore]
    public async Task A_group_is_counted_once_somebody_has_read_what_it_told(Store store)
    {
        await using var app = await SeededAsync(store);
        using var answer = await PostAsync(app, "12", "Who pays?");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await KitAsync(app)).ShouldNotContain("met over this story");

        await app.WithDbAsync(async db =>
        {
            (await db.Set<StudyFeedback>().SingleAsync()).Count();
            return await db.SaveChangesAsync();
        });

        (await KitAsync(app)).ShouldContain("1 group has told us that it met over this story; 12 people came.");
        (await KitAsync(app)).ShouldNotContain("Who pays?");
    }

    [Theory]
    [InlineData("", "people")]
    [InlineData("0", "people")]
    [InlineData("many", "people")]
    [InlineData("501", "people")]
    public async Task A_wrong_number_is_explained_and_nothing_typed_is_lost(string people, string field)
    {
        await using var app = await SeededAsync(Store.Sqlite);

        using var answer = await PostAsync(app, people, "Who <b>pays</b>?");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain($"href=\"#{field}\"");
        page.ShouldContain("Who &lt;b&gt;pays&lt;/b&gt;?");
        (await app.WithDbAsync(db => db.Set<StudyFeedback>().CountAsync())).ShouldBe(0);
    }

    private static async Task<HttpResponseMessage> PostAsync(RedressApp app, string people, string words)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        return await client.PostAsync(Form, new FormUrlEncodedContent([new("People", people), new("WantsToKnow", words)]), TestContext.Current.CancellationToken);
    }

    private static async Task<string> KitAsync(RedressApp app) =>
        string.Join(' ', (await app.ReadPageAsync("/stories/oak-road-bridge/study")).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<RedressApp> SeededAsync(Store store)
    {
        var app = new RedressApp(store);
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));
        return app;
    }
}
