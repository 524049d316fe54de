using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Redress.Domain.Petitions.Log;

/// <summary>Where a tile of hashes or a bundle of entries is found (C2SP tlog-tiles).</summary>
/// <param name="Level">Of a tile: each level counts 256 hashes of the one below as one. Null for a bundle of entries.</param>
/// <param name="Index">Counted from the left.</param>
/// <param name="Width">How many hashes or entries: 256, or fewer at the right edge.</param>
public readonly record struct TileAddress(int? Level, long Index, int Width)
{
    /// <summary>Hashes in a full tile.</summary>
    public const int Full = 256;

    private const int Height = 8;
    private const int MaxDigits = 15;

    public string Path
    {
        get
        {
            var digits = Index.ToString("D3", CultureInfo.InvariantCulture);
            digits = digits.PadLeft((digits.Length + 2) / 3 * 3, '0');
            var parts = digits.Chunk(3).Select(part => new string(part)).ToList();
            var name = string.Join('/', parts.Select((part, i) => i < parts.Count - 1 ? $"x{part}" : part));
            var level = Level is { } number ? number.ToString(CultureInfo.InvariantCulture) : "entries";
            return Width is Full ? $"tile/{level}/{name}" : $"tile/{level}/{name}.p/{Width.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    /// <summary>The number of hashes at <paramref name="level"/> of a tree of <paramref name="size"/> leaves.</summary>
    public static long HashesAt(int level, long size) => Height * level < 63 ? size >> (Height * level) : 0;

    /// <summary>Every tile and bundle that a tree of <paramref name="size"/> leaves has and one of <paramref name="oldSize"/> has not.</summary>
    public static IEnumerable<TileAddress> Grown(long oldSize, long size)
    {
        foreach (var bundle in GrownAt(null, oldSize, size))
        {
            yield return bundle;
        }

        for (var level = 0; HashesAt(level, size) > 0; level++)
        {
            foreach (var tile in GrownAt(level, HashesAt(level, oldSize), HashesAt(level, size)))
            {
                yield return tile;
            }
        }
    }

    /// <summary>The bundle and tiles that are not full in a tree of <paramref name="size"/> leaves.</summary>
    public static IEnumerable<TileAddress> RightEdge(long size)
    {
        for (var level = -1; level < 0 || HashesAt(level, size) > 0; level++)
        {
            var hashes = HashesAt(Math.Max(level, 0), size);

            if (hashes % Full > 0)
            {
                yield return At(level < 0 ? null : level, hashes / Full, hashes);
            }
        }
    }

    /// <summary>The tile in which the hashes lie that make up <paramref name="node"/>, in a tree of <paramref name="size"/> leaves.</summary>
    public static TileAddress Of(NodeAddress node, long size)
    {
        var level = node.Level / Height;
        var index = (node.Index << (node.Level % Height)) / Full;
        return At(level, index, HashesAt(level, size));
    }

    /// <summary>The hash of a complete subtree, from the tile that <see cref="Of"/> names.</summary>
    public static TreeHash Hash(NodeAddress node, ReadOnlySpan<byte> tile)
    {
        var depth = node.Level % Height;
        var first = (int)((node.Index << depth) % Full);
        Span<TreeHash> hashes = stackalloc TreeHash[1 << depth];

        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = TreeHash.Read(tile[((first + i) * TreeHash.Length)..]);
        }

        return Fold(hashes);
    }

    /// <summary>The root of a complete subtree, from a power of two of hashes; overwrites them.</summary>
    internal static TreeHash Fold(Span<TreeHash> hashes)
    {
        for (var count = hashes.Length / 2; count > 0; count /= 2)
        {
            for (var i = 0; i < count; i++)
            {
                hashes[i] = TreeHash.OfNode(hashes[2 * i], hashes[(2 * i) + 1]);
            }
        }

        return hashes[0];
    }

    public static bool TryParse([NotNullWhen(true)] string? path, out TileAddress address)
    {
        address = default;

        if (path?.Split('/') is not ["tile", var kind, .. var names] || names is [])
        {
            return false;
        }

        var width = names is [.., _, var last] && names[^2].EndsWith(".p", StringComparison.Ordinal) && StrictNumber.TryParse(last, out var partial) && partial is > 0 and < Full ? (int)partial : Full;
        var digits = string.Concat(names.SkipLast(width is Full ? 0 : 1)).Replace("x", "", StringComparison.Ordinal).Replace(".p", "", StringComparison.Ordinal);
        long level = 0;

        if ((kind is not "entries" && !(StrictNumber.TryParse(kind, out level) && level <= 63))
            || digits.Length > MaxDigits || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return false;
        }

        // One address has one spelling, whatever the parsing above let through.
        address = new TileAddress(kind is "entries" ? null : (int)level, index, width);
        return address.Path == path;
    }

    private static TileAddress At(int? level, long index, long hashes) => new(level, index, (int)Math.Min(Full, hashes - (index * Full)));

    private static IEnumerable<TileAddress> GrownAt(int? level, long before, long now)
    {
        for (var index = before / Full; index * Full < now && before < now; index++)
        {
            yield return At(level, index, now);
        }
    }
}
