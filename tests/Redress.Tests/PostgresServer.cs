using System.Diagnostics;
using Npgsql;

namespace Redress.Tests;

/// <summary>A throw-away PostgreSQL cluster for this test run, reached by a socket in its own folder.</summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> Running = new(() => new PostgresServer());

    private static readonly string[] Installations = ["/usr/lib/postgresql", "/usr/local/lib/postgresql"];
    private static readonly bool IsRoot = Environment.UserName == "root";

    private readonly string _folder = Directory.CreateTempSubdirectory("redress-pg-").FullName;
    private readonly string _bin = FindBinaries();
    private readonly string _data;
    private int _databases;
    private bool _stopped;

    private PostgresServer()
    {
        _data = Path.Combine(_folder, "data");
        if (IsRoot)
        {
            Run("chown", "postgres", _folder);
        }

        Postgres("initdb", "-D", _data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        Postgres("pg_ctl", "-D", _data, "-w", "-l", Path.Combine(_folder, "log"), "-o",
            $"-c listen_addresses='' -c unix_socket_directories='{_folder}' -c fsync=off -c max_connections=400", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public static PostgresServer Instance => Running.Value;

    public static bool IsRunning => Running.IsValueCreated;

    /// <summary>A new database, empty or a copy of <paramref name="template"/>.</summary>
    public string CreateDatabase(string? template = null)
    {
        var name = $"redress_{Interlocked.Increment(ref _databases)}";
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"), connection);
        create.ExecuteNonQuery();
        return name;
    }

    public string ConnectionString(string database) => $"Host={_folder};Username=postgres;Database={database};Pooling=true;Maximum Pool Size=20";

    public void Dispose()
    {
        if (!_stopped)
        {
            _stopped = true;
            Postgres("pg_ctl", "-D", _data, "-m", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string FindBinaries() =>
        Installations
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault()
            ?? throw new InvalidOperationException("These tests need PostgreSQL's server programs: apt-get install postgresql");

    /// <summary>PostgreSQL refuses to run as root, so root hands its programs to the user postgres.</summary>
    private void Postgres(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_bin, program), .. arguments];
        Run(IsRoot ? ["runuser", "-u", "postgres", "--", .. command] : command);
    }

    private void Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;

        if (!process.WaitForExit(TimeSpan.FromSeconds(60)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Could not {string.Join(' ', command)}");
        }
    }
}
