using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Redress.Petitions.Sign;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;

namespace Redress.Tests.Petitions.Privacy;

/// <summary>Somebody whose name, address and words are found nowhere they may not be.</summary>
public sealed class ACanary : IAsyncDisposable
{
    private const string Name = "Canaria Zwitscherlein";
    private const string Mailbox = "canary.zwitscherlein";
    private const string Email = Mailbox + "@canary-domain.example";
    private const string Words = "Tirili tirila, dies ist mein Lied";

    private readonly Everything _logged = new();
    private readonly RedressApp _app;

    public ACanary() => _app = new RedressApp(Store.Sqlite, ("Logging:LogLevel:Default", "Trace")) { Add = services => services.AddSingleton<ILoggerProvider>(_logged) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _logged.Dispose();
    }

    [Fact]
    public async Task Signing_confirming_and_appealing_leave_no_word_of_it_in_database_or_log()
    {
        var (confirm, manage) = await LiveAsync();

        foreach (var file in DatabaseFiles())
        {
            foreach (var word in new[] { "Zwitscherlein", Mailbox, "canary-domain", "Tirili", confirm, manage })
            {
                Contains(File.ReadAllBytes(file), Encoding.UTF8.GetBytes(word)).ShouldBeFalse($"{word} in {file}");
            }
        }

        foreach (var word in new[] { "Zwitscherlein", Mailbox, "canary-domain", "Tirili", confirm, manage })
        {
            _logged.Lines.Where(line => line.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        }

        _logged.Lines.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Erasing_leaves_not_even_what_was_encrypted()
    {
        var (_, manage) = await LiveAsync();
        var signature = (await _app.SignaturesAsync()).ShouldHaveSingleItem();
        byte[][] traces = [signature.Person!, signature.EmailKey, signature.Opening!, signature.Appeal!];
        DatabaseFiles().Any(file => Contains(File.ReadAllBytes(file), signature.Person!)).ShouldBeTrue();

        using var client = _app.CreateClient();
        using var erased = await client.PostFormAsync("/signatures/manage?handler=Erase", ("token", manage));

        (await _app.SignaturesAsync()).ShouldBeEmpty();
        foreach (var file in DatabaseFiles())
        {
            traces.ShouldAllBe(trace => !Contains(File.ReadAllBytes(file), trace), file);
        }
    }

    [Fact]
    public async Task Erasing_leaves_no_word_of_it_in_any_file_not_even_in_the_mails()
    {
        var (_, manage) = await LiveAsync();
        FilesWith(Mailbox).ShouldNotBeEmpty();

        using var client = _app.CreateClient();
        using var erased = await client.PostFormAsync("/signatures/manage?handler=Erase", ("token", manage));

        FilesWith(Mailbox, "Zwitscherlein", "canary-domain", "Tirili").ShouldBeEmpty();
        (await _app.WithDbAsync(db => Task.FromResult(db.Set<JobRow>().Any(job => job.Name == SendMail.Name)))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_year_after_the_close_no_file_has_a_trace_of_it_either()
    {
        await LiveAsync();
        var signature = (await _app.SignaturesAsync()).ShouldHaveSingleItem();
        byte[][] traces = [signature.Person!, signature.EmailKey, signature.Opening!, signature.Appeal!];
        await _app.WithDbAsync(async db =>
        {
            db.Set<Redress.Domain.Petitions.Petition>().Single().Close(_app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Cancel);
        });

        _app.Clock.AdjustTime(_app.Clock.GetUtcNow().AddDays(366));
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<ForgetMail>>().RunAsync(new ForgetMail(), Cancel);
        await scope.ServiceProvider.GetRequiredService<IJobHandler<ForgetSigners>>().RunAsync(new ForgetSigners(), Cancel);

        FilesWith(Mailbox, "Zwitscherlein", "canary-domain", "Tirili").ShouldBeEmpty();
        foreach (var file in DatabaseFiles())
        {
            traces.ShouldAllBe(trace => !Contains(File.ReadAllBytes(file), trace), file);
        }
    }

    /// <summary>The files of the data folder, database and mails among them, that have one of the words.</summary>
    private IEnumerable<string> FilesWith(params string[] words) =>
        Directory.GetFiles(_app.DataFolder, "*", SearchOption.AllDirectories).Where(file => words.Any(word => Contains(File.ReadAllBytes(file), Encoding.UTF8.GetBytes(word))));

    private async Task<(string Confirm, string Manage)> LiveAsync()
    {
        await _app.SeedAsync(Example.Open());
        using var client = _app.CreateClient();
        using var signed = await client.PostFormAsync("/petitions/oak-road", ("name", Name), ("email", Email), ("zip", "10011"));
        using var wrong = await client.PostFormAsync("/petitions/oak-road", ("name", Name), ("email", Mailbox), ("zip", "1"));
        var confirm = await _app.ConfirmTokenAsync(Email);
        var manage = await _app.ManageTokenAsync(Email);
        using var page = await client.GetAsync($"/signatures/confirm/{confirm}", Cancel);
        using var confirmed = await client.PostFormAsync("/signatures/confirm", ("token", confirm));
        using var again = await client.SignByApiAsync(Email, Name);
        await _app.WithDbAsync(async db =>
        {
            db.Set<Redress.Domain.Petitions.Signature>().Single().HoldFor(Redress.Domain.Petitions.HoldReason.Moderator);
            return await db.SaveChangesAsync(Cancel);
        });
        using var appealed = await client.PostFormAsync("/signatures/manage?handler=Appeal", ("token", manage), ("text", Words));

        // Nothing is on its way any more.
        await _app.MailAsync(Email, mail => mail.StartsWith("You have signed already", StringComparison.Ordinal));
        await _app.UntilAsync(async db => !await db.Set<JobRow>().AnyAsync(job => job.Name == SendMail.Name, Cancel));
        return (confirm, manage);
    }

    private string[] DatabaseFiles() => Directory.GetFiles(_app.DataFolder, "redress.db*");

    private static bool Contains(byte[] file, byte[] trace) => file.AsSpan().IndexOf(trace) >= 0;

    /// <summary>Keeps every line at every level.</summary>
    private sealed class Everything : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
