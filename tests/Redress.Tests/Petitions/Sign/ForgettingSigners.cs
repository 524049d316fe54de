using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Petitions;
using Redress.Petitions.Sign;
using Redress.Platform.Jobs;

namespace Redress.Tests.Petitions.Sign;

public sealed class ForgettingSigners
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Who_never_confirmed_is_forgotten_after_a_week(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        using var signed = await client.SignByApiAsync("ana@example.org");
        var token = await app.ConfirmTokenAsync("ana@example.org");

        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(8));
        await ForgetAsync(app);

        var signature = (await app.SignaturesAsync()).ShouldHaveSingleItem();
        (signature.State, signature.Person, signature.Network).ShouldBe((SignatureState.Expired, null, null));
        using var late = await client.ConfirmByApiAsync(token);
        late.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        using var again = await client.SignByApiAsync("ana@example.org");
        (await app.SignaturesAsync()).Count.ShouldBe(2);
    }

    [Theory, EachStore]
    public async Task A_year_after_the_close_only_numbers_are_left(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@example.org");
        await app.WithDbAsync(async db =>
        {
            db.Set<Petition>().Single().Close(app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Cancel);
        });

        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(364));
        await ForgetAsync(app);
        (await app.SignaturesAsync()).ShouldHaveSingleItem().Person.ShouldNotBeNull();
        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(2));
        await ForgetAsync(app);

        var signature = (await app.SignaturesAsync()).ShouldHaveSingleItem();
        (signature.Person, signature.Opening, signature.State).ShouldBe((null, null, SignatureState.Confirmed));
        (await app.CountAsync()).ShouldBe(1);
    }

    private static async Task ForgetAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<ForgetSigners>>().RunAsync(new ForgetSigners(), Cancel);
    }
}
