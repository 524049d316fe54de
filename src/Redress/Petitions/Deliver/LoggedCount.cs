using Redress.Domain.Petitions.Log;
using Redress.Petitions.Count;
using Redress.Petitions.Log;

namespace Redress.Petitions.Deliver;

/// <summary>What the log says of a petition up to a published checkpoint.</summary>
/// <param name="Checkpoint">What was signed.</param>
/// <param name="Count">Signatures that count: sign leaves less those that were ended by it.</param>
/// <param name="Statement">The last count statement before it; null where none was ever due.</param>
/// <param name="Regions">The same by region, the largest first. Where a signer has been erased since, the region is not known any more.</param>
/// <param name="Versions">The same by the number of the text that was signed.</param>
internal sealed record LoggedCount(LogCheckpoint Checkpoint, long Count, LogEntry? Statement, IReadOnlyList<RegionCount> Regions, IReadOnlyDictionary<int, long> Versions)
{
    public Checkpoint Signed { get; } = SignedNote.TryParse(Checkpoint.Note, out var note) && Domain.Petitions.Log.Checkpoint.TryParse(note.Text, out var signed)
        ? signed
        : throw new InvalidDataException("The database has a checkpoint that cannot be read.");
}
