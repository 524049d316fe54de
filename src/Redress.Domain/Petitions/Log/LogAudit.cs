using System.Security.Cryptography;

namespace Redress.Domain.Petitions.Log;

/// <summary>What a verifier checks, bundle by bundle: the tree rebuilds to the root, tiles equal entries, every earlier checkpoint is a prefix, and the petitions' leaves add up.</summary>
/// <param name="checkpoint">Signed by the log.</param>
/// <param name="kept">Earlier checkpoints.</param>
/// <param name="receipts">Receipts that should hold in this log; their checkpoints are checked too.</param>
/// <param name="numbers">What the public is shown, where it is known.</param>
public sealed class LogAudit(Checkpoint checkpoint, IReadOnlyList<KeptCheckpoint> kept, IReadOnlyList<KeptReceipt> receipts, PublicNumbers? numbers = null)
{
    private readonly GrowingTree _tree = new();
    private readonly PetitionAudit _petitions = new();
    private readonly Dictionary<TileAddress, byte[]> _tiles = [];
    private readonly List<Discrepancy> _found = [];
    private readonly ILookup<long, KeptCheckpoint> _kept = kept.ToLookup(known => known.Checkpoint.Size);
    private readonly ILookup<long, KeptReceipt> _receipts = receipts.ToLookup(known => known.Receipt.Proof.Index);
    private bool _isBroken;

    /// <summary>The bundles to be given to <see cref="Take"/>, in this order.</summary>
    public IEnumerable<TileAddress> Bundles => TileAddress.Grown(0, checkpoint.Size).TakeWhile(address => address.Level is null);

    /// <summary>The tiles to be given to <see cref="Compare"/> after all bundles.</summary>
    public IEnumerable<TileAddress> Tiles => TileAddress.Grown(0, checkpoint.Size).Where(address => address.Level is not null);

    /// <param name="address">The next of <see cref="Bundles"/>.</param>
    /// <param name="bytes">Null where it is missing.</param>
    public void Take(TileAddress address, ReadOnlyMemory<byte>? bytes)
    {
        if (_isBroken)
        {
            return;
        }

        if (_tree.Size is 0)
        {
            CompareKept();
        }

        if (bytes is null)
        {
            Break(DiscrepancyKind.Missing, $"{address.Path} is missing: the entries after {_tree.Size} cannot be checked.");
        }
        else if (EntryBundle.Read(bytes.Value.Span) is not { } entries || entries.Count != address.Width)
        {
            Break(DiscrepancyKind.Unreadable, $"{address.Path} is not a bundle of {address.Width} entries: the entries after {_tree.Size} cannot be checked.");
        }
        else
        {
            foreach (var entry in entries)
            {
                Read(entry);
            }
        }
    }

    /// <param name="address">One of <see cref="Tiles"/>.</param>
    /// <param name="bytes">Null where it is missing.</param>
    public void Compare(TileAddress address, ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is null)
        {
            _found.Add(new(DiscrepancyKind.Missing, $"{address.Path} is missing."));
        }
        else if (!_isBroken && !Expected(address).AsSpan().SequenceEqual(SHA256.HashData(bytes.Value.Span)))
        {
            _found.Add(new(DiscrepancyKind.Tile, $"{address.Path} is not made of the log's entries."));
        }
    }

    /// <summary>A file that no part of the checkpoint calls for.</summary>
    public void Report(Discrepancy discrepancy) => _found.Add(discrepancy);

    public LogReport Finish()
    {
        if (checkpoint.Size is 0)
        {
            CompareKept();
        }

        if (!_isBroken && _tree.Root() != checkpoint.Root)
        {
            _found.Add(new(DiscrepancyKind.Root, $"The {checkpoint.Size} entries do not add up to the root that was signed."));
        }

        foreach (var known in kept.Where(known => known.Checkpoint.Size > checkpoint.Size))
        {
            _found.Add(new(DiscrepancyKind.EarlierCheckpoint, $"{known.Name} is of {known.Checkpoint.Size} entries, but the log now has only {checkpoint.Size}: it was cut or replaced."));
        }

        foreach (var known in receipts.Where(known => known.Receipt.Proof.Index >= checkpoint.Size))
        {
            _found.Add(new(DiscrepancyKind.Receipt, $"{known.Name} is for entry {known.Receipt.Proof.Index}, but the log now has only {checkpoint.Size}."));
        }

        if (!_isBroken)
        {
            _found.AddRange(_petitions.Finish());
        }

        return new LogReport(checkpoint, _petitions.Counts(), _found);
    }

    private void Read(byte[] entry)
    {
        var index = _tree.Size;
        _tree.Add(TreeHash.OfLeaf(entry), (address, tile, _) => _tiles[address] = SHA256.HashData(tile.Span));

        foreach (var known in _receipts[index].Where(known => !known.Receipt.Leaf.Write().AsSpan().SequenceEqual(entry)))
        {
            _found.Add(new(DiscrepancyKind.Receipt, $"{known.Name} is not for entry {index} of this log, which is another one."));
        }

        try
        {
            _found.AddRange(_petitions.Take(index, Leaf.Read(entry)));
        }
        catch (FormatException fault)
        {
            _found.Add(new(DiscrepancyKind.Unreadable, $"Entry {index} {fault.Message}."));
            _petitions.Skip();
        }

        CompareKept();
    }

    private void CompareKept()
    {
        foreach (var known in _kept[_tree.Size].Where(known => known.Checkpoint.Root != _tree.Root()))
        {
            _found.Add(new(DiscrepancyKind.EarlierCheckpoint, $"{known.Name} is not the beginning of this log: its first {_tree.Size} entries were other ones."));
        }

        if (numbers?.TreeSize == _tree.Size)
        {
            _found.AddRange(_petitions.Compare(numbers));
        }
    }

    private byte[] Expected(TileAddress address) => _tiles.TryGetValue(address, out var digest) ? digest : SHA256.HashData(GrowingTree.Tile(_tree.Edge[address.Level!.Value]));

    private void Break(DiscrepancyKind kind, string sentence)
    {
        _isBroken = true;
        _found.Add(new(kind, sentence));
    }
}
