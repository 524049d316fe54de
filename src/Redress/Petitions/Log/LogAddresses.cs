using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Redress.Domain.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>The log's files at <c>/log/…</c>, for anybody's programs (C2SP tlog-tiles).</summary>
internal static class LogAddresses
{
    private const string Text = "text/plain; charset=utf-8";
    private const int MostCheckpoints = 1000;

    public static async Task<IResult> CheckpointAsync(HttpResponse response, RedressDb db, CancellationToken cancel)
    {
        var newest = await db.NewestCheckpoint().FirstOrDefaultAsync(cancel);
        Open(response, "no-cache");
        return newest is null ? Results.NotFound() : Results.Text(newest.Note, Text);
    }

    /// <summary>The newest thousand checkpoints, the oldest of them first.</summary>
    public static async Task<IResult> CheckpointsAsync(HttpResponse response, RedressDb db, CancellationToken cancel)
    {
        var notes = await db.NewestCheckpoint().Take(MostCheckpoints).Select(checkpoint => checkpoint.Note).ToListAsync(cancel);
        Open(response, "no-cache");
        return Results.Text(string.Concat(notes.AsEnumerable().Reverse()), Text);
    }

    public static async Task<IResult> CountsAsync(HttpResponse response, PublicCounts counts, CancellationToken cancel)
    {
        Open(response, "no-cache");
        return Results.Json(await counts.RunAsync(cancel), JsonSerializerOptions.Web);
    }

    public static async Task<IResult> KeyAsync(HttpResponse response, RedressDb db, LogIdentity identity, Witnesses witnesses, CancellationToken cancel)
    {
        Open(response, "no-cache");
        return Results.Text(PublicKeys.Of(await identity.KeyAsync(db, cancel), witnesses), Text);
    }

    public static async Task<IResult> TileAsync(string path, HttpResponse response, RedressDb db, StoredTree tree, LogFolder folder, CancellationToken cancel)
    {
        if (!TileAddress.TryParse($"tile/{path}", out var address))
        {
            return Results.NotFound();
        }

        // Only what a published checkpoint covers will stay as it is for ever.
        var size = await db.NewestCheckpoint().Select(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancel);

        if ((address.Index * TileAddress.Full) + address.Width > TileAddress.HashesAt(address.Level ?? 0, size)
            || (folder.Read(address) ?? await tree.ReadAsync(address, cancel)) is not { } bytes)
        {
            return Results.NotFound();
        }

        Open(response, "public, max-age=31536000, immutable");
        return Results.Bytes(bytes, "application/octet-stream");
    }

    /// <summary>Public data that pages of other sites may read too, so that anybody's verifier can.</summary>
    private static void Open(HttpResponse response, string caching)
    {
        response.Headers.CacheControl = caching;
        response.Headers[HeaderNames.AccessControlAllowOrigin] = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
