using Redress.Platform.Web;

namespace Redress.Petitions.Log;

internal static class LogSetup
{
    public static void AddPetitionLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LogIdentity>();
        builder.Services.AddSingleton<LogFolder>();
        builder.Services.AddSingleton<LogHealth>();
        builder.Services.AddSingleton<SequencerTurns>();
        builder.Services.AddSingleton<Witnesses>();
        builder.Services.AddScoped<StoredTree>();
        builder.Services.AddScoped<PlaceLeaves>();
        builder.Services.AddScoped<AskWitnesses>();
        builder.Services.AddScoped<ForkGuard>();
        builder.Services.AddScoped<SequenceLog>();
        builder.Services.AddScoped<WriteReceipt>();
        builder.Services.AddScoped<PublicCounts>();
        builder.Services.AddHostedService<Sequencer>();
    }

    public static void MapPetitionLog(this WebApplication app)
    {
        var log = app.MapGroup("/log").AllowAnonymous();
        log.MapGet("/tile/{**path}", LogAddresses.TileAsync);
        log.MapGet("/key", LogAddresses.KeyAsync);
        log.MapGet("/counts.json", LogAddresses.CountsAsync).WithMetadata(new Revalidated());
        log.MapGet("/checkpoint", LogAddresses.CheckpointAsync).WithMetadata(new Revalidated());
        log.MapGet("/checkpoints", LogAddresses.CheckpointsAsync).WithMetadata(new Revalidated());
    }
}
