using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Sign;
using Redress.Platform.Database;

namespace Redress.Tests.Petitions.Sign;

/// <summary>SQLite writes ahead, into a second file, and moves it into its own later.</summary>
public sealed class WritingAhead
{
    private const int Crowd = 60_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_crowd_what_is_written_ahead_is_moved_and_its_file_stays_bounded()
    {
        await using var app = new RedressApp(Store.Sqlite);
        var petition = Example.Open();
        await app.SeedAsync(petition);
        var writer = app.Services.GetRequiredService<SignatureWriter>();
        using var scope = app.Services.CreateScope();
        var file = new SqliteConnectionStringBuilder(scope.ServiceProvider.GetRequiredService<RedressDb>().Database.GetConnectionString()).DataSource;
        var mostAhead = 0L;
        var stored = new List<Task<NewSignature.Stored>>();

        for (var number = 0; number < Crowd; number++)
        {
            var write = new NewSignature(Row(petition, number), readVersion: null);
            stored.Add(write.Task);
            await writer.WriteAsync(write, Cancel);

            if (number % 1000 == 0)
            {
                mostAhead = Math.Max(mostAhead, new FileInfo($"{file}-wal").Length);
            }
        }

        (await Task.WhenAll(stored)).ShouldAllBe(outcome => outcome == NewSignature.Stored.Accepted);
        new FileInfo(file).Length.ShouldBeGreaterThan(10_000_000);
        // Never begun anew it has 100 MB.
        mostAhead.ShouldBeLessThan(80_000_000);
    }

    private static Signature Row(Petition petition, int number) => new()
    {
        Id = Id<Signature>.New(Example.Day.AddSeconds(number)),
        PetitionId = petition.Id,
        Version = 0,
        EmailKey = SHA256.HashData(BitConverter.GetBytes(number))[..16],
        NameKey = [],
        Person = new byte[200],
        Region = "US-NY",
        Consent = ConsentText.Current,
        SignedAt = Example.Day,
    };
}
