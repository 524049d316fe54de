using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Redress.Domain;
using Redress.Platform.Privacy;

namespace Redress.Benchmarks.Signing;

/// <summary>Kills the server under load again and again: what it acknowledged must be there. The control answers before the COMMIT and has to lose some, or the test would show nothing.</summary>
internal static class SigningKill
{
    private const int Port = 5962;

    public static async Task<int> RunAsync(string folder, int rounds)
    {
        var product = await LostAsync(Path.Combine(folder, "product"), SigningLoad.Door.Api, rounds);
        var control = await LostAsync(Path.Combine(folder, "control"), new("/twins/early"), Math.Max(1, rounds / 4));
        Console.WriteLine($"product: lost {product.Lost} of {product.Acknowledged:N0} acknowledged; control, answering before the COMMIT: lost {control.Lost} of {control.Acknowledged:N0}");
        return product.Lost is 0 && control.Lost > 0 ? 0 : 1;
    }

    private static async Task<(int Acknowledged, int Lost)> LostAsync(string folder, SigningLoad.Door door, int rounds)
    {
        var (acknowledged, lost) = (0, 0);

        for (var round = 1; round <= rounds; round++)
        {
            using var server = await ServerProcess.StartAsync(folder, Port);
            using var stop = new CancellationTokenSource();
            var load = SigningLoad.RunAsync(Port, door, $"k{round}", 64, TimeSpan.FromSeconds(20), stop.Token);
            await Task.Delay(TimeSpan.FromMilliseconds(800 + RandomNumberGenerator.GetInt32(1500)), TimeProvider.System);
            await server.KillAsync();
            await stop.CancelAsync();
            var outcome = await load;
            var missing = Missing(folder, outcome.Accepted);
            acknowledged += outcome.Accepted.Count;
            lost += missing;
            Console.WriteLine($"round {round}: acknowledged {outcome.Accepted.Count:N0}, lost {missing}");
        }

        return (acknowledged, lost);
    }

    /// <summary>How many of the addresses have no row.</summary>
    private static int Missing(string folder, IReadOnlyCollection<string> addresses)
    {
        using var data = new PersonalData(KeyFile.Open(Path.Combine(folder, "keys", "personal-data.key")));
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "redress.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT hex(EmailKey) FROM Signatures";
        using var reader = command.ExecuteReader();
        var stored = new HashSet<string>(StringComparer.Ordinal);

        while (reader.Read())
        {
            stored.Add(reader.GetString(0));
        }

        return addresses.Count(address => !stored.Contains(Convert.ToHexString(data.Key(EmailAddress.Parse(address, null), "petitions"))));
    }
}
