using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions.Log;
using Redress.Platform.Database;
using Redress.Platform.Outbound;

namespace Redress.Petitions.Log;

/// <summary>What came of asking the witnesses.</summary>
/// <param name="Note">The checkpoint with the cosignatures it now has.</param>
/// <param name="Fault">Why the log must stop: a witness knows a longer log, or another one. Null where none does.</param>
internal sealed record Witnessed(string Note, string? Fault);

/// <summary>Shows a checkpoint to the witnesses, who answer with a cosignature where it continues what they have seen (C2SP tlog-witness).</summary>
internal sealed partial class AskWitnesses(RedressDb db, StoredTree tree, GuardedHttp http, Witnesses witnesses, ILogger<AskWitnesses> log)
{
    public async Task<Witnessed> RunAsync(string note, CancellationToken cancel)
    {
        _ = SignedNote.TryParse(note, out var signed);
        _ = Checkpoint.TryParse(signed?.Text, out var checkpoint);
        var known = await db.Set<LogCheckpoint>().Where(earlier => earlier.Size < checkpoint!.Size).MaxAsync(earlier => (long?)earlier.Size, cancel) ?? 0;

        foreach (var witness in witnesses.All.Where(witness => !witness.Key.HasSigned(signed!, Ed25519.Verify)))
        {
            switch (await AskAsync(witness, signed!, checkpoint!, known, cancel))
            {
                case WitnessAnswer.Cosigned { Signature: var signature }:
                    signed = signed! with { Signatures = [.. signed.Signatures, signature] };
                    break;
                case WitnessAnswer.Contradicted { Why: var why }:
                    return new Witnessed(signed!.ToString(), why);
                case WitnessAnswer.Failed { Why: var why }:
                    LogFailed(witness.Key.Name, why);
                    break;
            }
        }

        return new Witnessed(signed!.ToString(), null);
    }

    /// <summary>Whether a witness knows more of this log than the checkpoint, or something else.</summary>
    /// <returns>Why the log must stop; null where no witness says so.</returns>
    public async Task<string?> FaultAsync(string note, CancellationToken cancel)
    {
        _ = SignedNote.TryParse(note, out var signed);
        _ = Checkpoint.TryParse(signed?.Text, out var checkpoint);

        foreach (var witness in witnesses.All)
        {
            if (await AskAsync(witness, signed!, checkpoint!, checkpoint!.Size, cancel) is WitnessAnswer.Contradicted { Why: var why })
            {
                return why;
            }
        }

        return null;
    }

    private async Task<WitnessAnswer> AskAsync(Witness witness, SignedNote note, Checkpoint checkpoint, long oldSize, CancellationToken cancel)
    {
        // The second time with the size that the witness says it has.
        for (var tries = 0; tries < 2; tries++)
        {
            var proof = await tree.HashAsync(MerkleProofs.Consistency(oldSize, checkpoint.Size), checkpoint.Size, cancel);
            var body = string.Create(CultureInfo.InvariantCulture, $"old {oldSize}\n{string.Concat(proof.Select(hash => $"{hash}\n"))}\n{note}");

            switch (await http.PostAsync(witness.AddCheckpoint, "text/plain", Encoding.UTF8.GetBytes(body), cancel))
            {
                case Posted { Status: 200, Body: var answer }:
                    return Cosignature(witness.Key, note, Encoding.UTF8.GetString(answer));
                case Posted { Status: 409, Body: var answer } when long.TryParse(Encoding.UTF8.GetString(answer).TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var seen):
                    if (seen > checkpoint.Size || seen == oldSize)
                    {
                        return new WitnessAnswer.Contradicted($"The witness {witness.Key.Name} has seen {(seen > checkpoint.Size ? $"{seen} entries of this log, but the database has only {checkpoint.Size}: it was restored from an older backup" : $"other entries among the first {seen}")}. Signing now would fork the log.");
                    }

                    oldSize = seen;
                    break;
                case Posted { Status: var status }:
                    return new WitnessAnswer.Failed($"It answered with status {status}.");
                case FetchFailure { Why: var why }:
                    return new WitnessAnswer.Failed(why);
            }
        }

        return new WitnessAnswer.Failed("It names another size each time.");
    }

    private static WitnessAnswer Cosignature(NoteKey key, SignedNote note, string answer) =>
        answer.Split('\n').Select(line => NoteSignature.TryParse(line, out var signature) ? signature : null).OfType<NoteSignature>()
            .FirstOrDefault(signature => key.HasSigned(note with { Signatures = [signature] }, Ed25519.Verify)) is { } cosignature
            ? new WitnessAnswer.Cosigned(cosignature)
            : new WitnessAnswer.Failed("Its answer has no cosignature by its key.");

    [LoggerMessage(Level = LogLevel.Warning, Message = "The witness {Witness} did not cosign: {Why}")]
    private partial void LogFailed(string witness, string why);

    private abstract record WitnessAnswer
    {
        public sealed record Cosigned(NoteSignature Signature) : WitnessAnswer;

        public sealed record Contradicted(string Why) : WitnessAnswer;

        public sealed record Failed(string Why) : WitnessAnswer;
    }
}
