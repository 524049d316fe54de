using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Fraud;
using Redress.Platform.Privacy;

namespace Redress.Tests.Petitions.Fraud;

public sealed class DoingTheSum
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    [Fact]
    public void A_solved_task_counts_for_its_address_and_petition_only_and_for_an_hour()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Example.Day);
        var work = new ProofOfWork(new PersonalData(new byte[32]), clock);
        var petition = new Id<Petition>(Guid.CreateVersion7());
        var task = work.NewTask(petition, Key, ProofOfWork.FewestBits);
        var proof = Solve(task);

        work.Solves(task, proof, petition, Key).ShouldBeTrue();
        work.Solves(task, proof + "1", petition, Key).ShouldBeFalse();
        work.Solves(task, proof, petition, new byte[16]).ShouldBeFalse();
        work.Solves(task, proof, new Id<Petition>(Guid.CreateVersion7()), Key).ShouldBeFalse();
        work.Solves(task.Replace(".18.", ".1.", StringComparison.Ordinal), proof, petition, Key).ShouldBeFalse();
        work.Solves(null, null, petition, Key).ShouldBeFalse();
        clock.Advance(TimeSpan.FromHours(2));
        work.Solves(task, proof, petition, Key).ShouldBeFalse();
    }

    [Fact]
    public async Task In_a_crowd_a_form_gets_a_task_keeps_its_answers_and_signs_with_the_sum()
    {
        await using var app = new RedressApp { Add = ComesFrom.Address("203.0.113.9") };
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await CrowdAsync(client);

        using var challenged = await client.PostFormAsync("/petitions/oak-road", ("name", "Ana Marín"), ("email", "ana@example.org"), ("zip", "10011"), ("version", "1"));
        var page = await challenged.ReadAsync();
        var task = page.QuerySelector("form[data-task]")!.GetAttribute("data-task")!;
        (string, string?)[] fields = [.. page.QuerySelectorAll("form[data-task] input").Select(input => (input.GetAttribute("name")!, input.GetAttribute("name") is "proof" ? Solve(task) : input.GetAttribute("value")))];
        using var signed = await client.PostFormAsync("/petitions/oak-road", fields);

        page.QuerySelector("h1")!.TextContent.ShouldBe("One quick check");
        (await signed.ReadAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Check your e-mail to make it count");
        // The last of the crowd has to wait; who did the sum has not.
        (await app.SignaturesAsync()).Count(signature => signature.MailDueAt > app.Clock.GetUtcNow()).ShouldBe(1);
    }

    [Fact]
    public async Task Without_scripts_the_same_page_goes_on_with_a_wait()
    {
        await using var app = new RedressApp { Add = ComesFrom.Address("203.0.113.9") };
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await CrowdAsync(client);

        using var signed = await client.PostFormAsync("/petitions/oak-road", ("name", "Ana Marín"), ("email", "ana@example.org"), ("zip", "10011"), ("version", "1"), ("wait", "true"));

        (await signed.ReadAsync()).QuerySelector(".note")!.TextContent.ShouldBe("Your link comes in about 10 minutes, since the check was left out.");
        (await app.SignaturesAsync()).ShouldContain(signature => signature.MailDueAt == app.Clock.GetUtcNow() + JudgeSigning.Wait);
        app.Mails("ana@example.org").ShouldBeEmpty();
    }

    private static async Task CrowdAsync(HttpClient client)
    {
        for (var i = 0; i < 20; i++)
        {
            using var answer = await client.SignByApiAsync($"neighbor{i}@example.com");
        }
    }

    private static string Solve(string task)
    {
        var bits = int.Parse(task.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture);
        return Enumerable.Range(0, int.MaxValue).Select(i => $"{i}").First(proof => ProofOfWork.ZeroBits(task, proof) >= bits);
    }
}
