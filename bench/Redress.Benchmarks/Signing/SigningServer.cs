using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions;
using Redress.Petitions.Deliver;
using Redress.Petitions.Log;
using Redress.Petitions.Sign;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Web;

namespace Redress.Benchmarks.Signing;

/// <summary>The product's server with one open petition, and beside its own endpoint the same one in three twins: storing nothing, one EF transaction a request, and answering before the COMMIT.</summary>
internal static class SigningServer
{
    public const string Slug = "measured";

    /// <summary>Set in the environment, the server sends no mail.</summary>
    public const string WithoutMail = "WITHOUT_MAIL";

    public static async Task<int> RunAsync(string folder, int port, string synchronous)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Data:Folder"] = folder;
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.AddWeb();
        builder.AddCapabilities();
        builder.Services.AddMvcCore().AddApplicationPart(typeof(Capabilities).Assembly);

        if (Environment.GetEnvironmentVariable(WithoutMail) is not null)
        {
            // What is compared has no mails to send, so neither has the product: each measures storing.
            foreach (var service in builder.Services.Where(service => service.ImplementationType == typeof(SignatureMailer) || service.ImplementationType == typeof(JobWorker)).ToList())
            {
                builder.Services.Remove(service);
            }
        }

        if (synchronous is not "FULL")
        {
            builder.Services.AddSingleton<IInterceptor>(new Synchronous(synchronous));
        }

        var app = builder.Build();
        app.UseWeb();
        app.MapRazorPages();
        app.MapPetitions();
        var twins = app.MapGroup("/twins").ForPrograms();
        twins.MapPost("/nothing", NothingAsync);
        twins.MapPost("/ef", EfAsync);
        twins.MapPost("/early", EarlyAsync);
        twins.MapPost("/sequence", SequenceAsync);
        twins.MapGet("/package", PackageAsync);
        await app.MigrateAsync();
        await OpenPetitionAsync(app);
        await app.StartAsync();
        Console.WriteLine("ready");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Everything but storing it: the limit.</summary>
    private static async Task<IResult> NothingAsync(SignRequest request, SignPetition sign, HttpContext context, CancellationToken cancel) =>
        (await sign.PrepareAsync(Slug, request, Door(context), cancel)).Write is null ? TypedResults.BadRequest() : Accepted();

    /// <summary>What most would write: look, add the row and its mail, save.</summary>
    private static async Task<IResult> EfAsync(SignRequest request, SignPetition sign, RedressDb db, HttpContext context, CancellationToken cancel)
    {
        if ((await sign.PrepareAsync(Slug, request, Door(context), cancel)).Write?.Row is not { } row)
        {
            return TypedResults.BadRequest();
        }

        if (!await db.Set<Signature>().AsNoTracking().AnyAsync(known => known.PetitionId == row.PetitionId && known.EmailKey == row.EmailKey, cancel))
        {
            (row.Version, row.Mail, row.MailDueAt) = (1, null, null);
            db.Add(row);
            db.Enqueue(new TwinMail(row.Id.Value));
            await db.TrySaveAsync(cancel);
        }

        return Accepted();
    }

    /// <summary>Wrong on purpose: answers before the COMMIT.</summary>
    private static async Task<IResult> EarlyAsync(SignRequest request, SignPetition sign, SignatureWriter writer, HttpContext context, CancellationToken cancel) =>
        (await sign.PrepareAsync(Slug, request, Door(context), cancel)).Write is { } write && writer.TryWrite(write) ? Accepted() : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);

    /// <summary>One round of the log now.</summary>
    private static async Task<IResult> SequenceAsync(SequenceLog sequence, CancellationToken cancel)
    {
        while (await sequence.RunAsync(cancel) is Sequenced.Busy)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancel);
        }

        return TypedResults.Ok();
    }

    private static async Task<IResult> PackageAsync(RedressDb db, MakePackage make, HttpContext context, CancellationToken cancel)
    {
        var petition = await db.Set<Petition>().AsNoTracking().Include(p => p.Versions).Include(p => p.Milestones).SingleAsync(p => p.Slug == Slug, cancel);
        return TypedResults.Bytes((await make.RunAsync(petition, context.User, cancel))!.Zip, "application/zip");
    }

    private static SignDoor Door(HttpContext context) => new(context.Connection.RemoteIpAddress, IsForm: false);

    private static IResult Accepted() => Results.Accepted((string?)null, SignStatus.ConfirmationSent);

    private static async Task OpenPetitionAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();

        if (!await db.Set<Petition>().AnyAsync(petition => petition.Slug == Slug))
        {
            var now = TimeProvider.System.GetUtcNow();
            var petition = new Petition { Id = Id<Petition>.New(now), Slug = Slug, CreatedAt = now };
            petition.Write("Measured", "To be measured.", null, "nobody", now);
            petition.Submit();
            petition.Open(now);
            db.Add(petition);
            await db.SaveChangesAsync();
        }
    }

    private sealed record TwinMail(Guid Signature) : IJob
    {
        public static string Name => "twin.mail";
    }

    private sealed class Synchronous(string mode) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private void Set(System.Data.Common.DbConnection connection)
        {
            using var command = ((SqliteConnection)connection).CreateCommand();
            command.CommandText = $"PRAGMA synchronous = {(mode is "NORMAL" ? "NORMAL" : "FULL")}";
            command.ExecuteNonQuery();
        }
    }
}
