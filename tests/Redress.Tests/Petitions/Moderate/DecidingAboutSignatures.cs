using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Moderate;
using Redress.Platform.Jobs;
using Redress.Platform.Privacy;

namespace Redress.Tests.Petitions.Moderate;

public sealed class DecidingAboutSignatures
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Holding_a_domain_corrects_count_and_log_and_releasing_brings_them_back(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "a@mill.example");
        await app.CountInAsync(client, "b@mill.example");
        await app.CountInAsync(client, "c@other.example");
        var domain = Of(app, "mill.example");

        await DecideAsync(app, domain, SignatureDecision.Hold);
        (await app.CountAsync()).ShouldBe(1);
        (await app.MailAsync("a@mill.example", mail => mail.StartsWith("About your signature", StringComparison.Ordinal))).ShouldContain("a moderator wants to look at it.");
        (await LeavesAsync(app)).ShouldBe((3, 0, 2));

        await DecideAsync(app, domain, SignatureDecision.Release);
        (await app.CountAsync()).ShouldBe(3);
        (await LeavesAsync(app)).ShouldBe((5, 0, 2));
    }

    [Theory, EachStore]
    public async Task Invalidating_tells_the_signer_why_and_takes_an_appeal(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "a@example.org");
        var one = new SignatureSelection(null, null, null, [(await app.SignaturesAsync())[0].Id.Value]);

        await DecideAsync(app, one, SignatureDecision.Invalidate);

        (await app.CountAsync()).ShouldBe(0);
        (await app.MailAsync("a@example.org", mail => mail.StartsWith("About your signature", StringComparison.Ordinal))).ShouldContain("it was made by a program.");
        (await app.ReadPageAsync($"/signatures/manage/{await app.ManageTokenAsync("a@example.org")}")).QuerySelector("textarea").ShouldNotBeNull();
    }

    [Fact]
    public async Task After_the_close_nothing_begins_to_count()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "a@example.org");
        var one = new SignatureSelection(null, null, null, [(await app.SignaturesAsync())[0].Id.Value]);
        await DecideAsync(app, one, SignatureDecision.Hold);
        await app.WithDbAsync(async db =>
        {
            db.Set<Petition>().Single().Close(app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Cancel);
        });

        await DecideAsync(app, one, SignatureDecision.Release);

        (await app.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_signed_after_the_preview_is_not_touched()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "a@mill.example");
        var until = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.CountInAsync(client, "b@mill.example");
        var domain = Of(app, "mill.example");

        await DecideAsync(app, domain, SignatureDecision.Hold, until);

        (await app.CountAsync()).ShouldBe(1);
    }

    private static SignatureSelection Of(RedressApp app, string domain) =>
        new(null, Convert.ToHexStringLower(app.Services.GetRequiredService<PersonalData>().Key(domain, "petitions/domain")), null, null);

    private static async Task DecideAsync(RedressApp app, SignatureSelection selection, SignatureDecision decision, DateTimeOffset? until = null)
    {
        var petition = await app.WithDbAsync(db => Task.FromResult(db.Set<Petition>().Single().Id));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<DecideSignatures>>()
            .RunAsync(new DecideSignatures(petition, selection, decision, RemovalReason.Automated, until ?? app.Clock.GetUtcNow()), Cancel);
    }

    /// <summary>Sign, withdraw and invalidate leaves, placed or not.</summary>
    private static Task<(int, int, int)> LeavesAsync(RedressApp app) => app.WithDbAsync(db =>
    {
        List<LeafKind> kinds = [.. db.Set<PendingLeaf>().Select(leaf => leaf.Kind), .. db.Set<Redress.Petitions.Log.LogEntry>().AsEnumerable().Select(entry => Leaf.Read(entry.Leaf).Kind)];
        return Task.FromResult((kinds.Count(kind => kind is LeafKind.Sign), kinds.Count(kind => kind is LeafKind.Withdraw), kinds.Count(kind => kind is LeafKind.Invalidate)));
    });
}
