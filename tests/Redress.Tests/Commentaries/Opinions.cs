using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Moderation;
using Redress.Domain.Stories;
using Redress.Tests.Moderation;
using Redress.Tests.Stories;

namespace Redress.Tests.Commentaries;

/// <summary>What tests of opinion do again and again.</summary>
internal static class Opinions
{
    public const string Desk = "/desk/stories/oak-road-bridge/opinion";

    public static readonly (string Name, string Value)[] Filled =
    [
        ("Form.Title", "Keep the bridge open"), ("Form.Author", "A neighbor"), ("Form.Viewpoint", "For repair before closing"),
        ("Form.Explainer", "The report does not say that repair is cheaper; I conclude it."), ("Form.Text", "First.\n\nSecond."), ("Form.Cites", "1, 2"),
    ];

    public static async Task SeedAsync(RedressApp app)
    {
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));
    }

    public static (string Name, string Value)[] With(params (string Name, string Value)[] other) =>
        [.. Filled.Where(field => other.All(one => one.Name != field.Name)), .. other];

    public static Task<Commentary> OnlyAsync(RedressApp app) =>
        app.WithDbAsync(db => db.Set<Commentary>().AsNoTracking().SingleAsync(TestContext.Current.CancellationToken));

    /// <summary>The titles under the story, in order.</summary>
    public static async Task<IReadOnlyList<string>> ShownAsync(RedressApp app) =>
        [.. (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelectorAll(".opinion h2").Select(title => title.TextContent)];

    public static Task<Id<ModerationCase>> CaseAsync(RedressApp app) =>
        app.WithDbAsync(db => db.Set<ModerationCase>().Select(@case => @case.Id).SingleAsync(TestContext.Current.CancellationToken));

    public static async Task ApproveAsync(RedressApp app) => (await Notes.ApproveAsync(app, await CaseAsync(app), Notes.Ann)).ShouldBe(Redress.Moderation.Decide.DecideAnswer.Decided);
}
