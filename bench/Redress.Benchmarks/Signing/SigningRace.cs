using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Redress.Platform.Privacy;

namespace Redress.Benchmarks.Signing;

/// <summary>64 clients sign with aliases of the same mailboxes, again and again, and race each other to confirm: every mailbox counts once.</summary>
internal static class SigningRace
{
    private const int Port = 5964;
    private const int Clients = 64;
    private const int Mailboxes = 2000;

    public static async Task<int> RunAsync(string folder)
    {
        using var server = await ServerProcess.StartAsync(folder, Port);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => SignAsync(http, new Random(client))));
        var tokens = Tokens(folder);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => ConfirmAsync(http, tokens, new Random(client))));
        var counted = Number(folder, "SELECT coalesce(sum(Count), 0) FROM PetitionCounts");
        var confirmed = Number(folder, "SELECT count(*) FROM Signatures WHERE State = 'Confirmed'");
        var (logged, exported) = await LoggedAsync(http);
        Console.WriteLine($"{Clients} clients, {Mailboxes} mailboxes: counters {counted}, rows that count {confirmed}, the log at its checkpoint {logged}, names in the package for the addressee {exported}");
        return counted == Mailboxes && confirmed == Mailboxes && logged == Mailboxes && exported == Mailboxes ? 0 : 1;
    }

    private static async Task SignAsync(HttpClient http, Random random)
    {
        for (var i = 0; i < Mailboxes / 8; i++)
        {
            await SignAsync(http, random.Next(Mailboxes), random.Next(3));
        }

        for (var i = 0; i < Mailboxes; i += 4)
        {
            await SignAsync(http, (i + random.Next(4)) % Mailboxes, random.Next(3));
        }
    }

    private static async Task SignAsync(HttpClient http, int mailbox, int alias)
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"{(alias is 1 ? "P.erson" : "person")}{mailbox}{(alias is 2 ? "+tag" : "")}@gmail.com");
        using var answer = await http.PostAsJsonAsync($"/api/v1/petitions/{SigningServer.Slug}/signatures", new { name = "Person", email, zip = "10011" });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task ConfirmAsync(HttpClient http, List<string> tokens, Random random)
    {
        foreach (var token in tokens.OrderBy(_ => random.Next()).Take(tokens.Count / 4).Concat(tokens.Where((_, i) => i % Clients == random.Next(Clients))))
        {
            using var answer = await http.PostAsJsonAsync("/api/v1/signatures/confirm", new { token });
            answer.EnsureSuccessStatusCode();
        }

        foreach (var token in tokens)
        {
            using var answer = await http.PostAsJsonAsync("/api/v1/signatures/confirm", new { token });
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>After a round of the log: what its entries add up to, and how many lines the names in the package have.</summary>
    private static async Task<(long Logged, long Exported)> LoggedAsync(HttpClient http)
    {
        using var sequenced = await http.PostAsync("/twins/sequence", null);
        var zip = await http.GetByteArrayAsync("/twins/package");
        await using var archive = new ZipArchive(new MemoryStream(zip));
        await using var numbers = await archive.GetEntry("verification.json")!.OpenAsync();
        using var names = new StreamReader(await archive.GetEntry("signatures.csv")!.OpenAsync());
        var lines = (await names.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return ((await JsonDocument.ParseAsync(numbers)).RootElement.GetProperty("count").GetInt64(), lines.Length - 1);
    }

    private static List<string> Tokens(string folder)
    {
        using var data = new PersonalData(KeyFile.Open(Path.Combine(folder, "keys", "personal-data.key")));
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Signatures";
        using var reader = command.ExecuteReader();
        var tokens = new List<string>();

        while (reader.Read())
        {
            tokens.Add(data.Token("petitions.confirm", reader.GetGuid(0)));
        }

        return tokens;
    }

    private static long Number(string folder, string query)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "redress.db")};Pooling=false");
        connection.Open();
        return connection;
    }
}
