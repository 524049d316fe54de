using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Redress.Domain.Petitions.Log;

namespace Redress.Tests.Petitions.Log;

public sealed class AnyLeaf
{
    private static readonly Gen<TreeHash> Hash = Gen.Byte.Array[32].Select(bytes => TreeHash.Read(bytes));
    private static readonly Gen<string> Text = Gen.String[0, 40].Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private static readonly Gen<Leaf> Leaves = Gen.Select(Gen.Guid, Gen.UInt, Hash, Gen.Long[0, long.MaxValue], Gen.Int[0, 5]).Select((petition, hour, hash, number, kind) => kind switch
    {
        0 => Leaf.Sign(petition, hour, hash, LeafMethod.Paper),
        1 => PendingLeaf.Withdraw(petition, petition, LeafReason.Erasure, DateTimeOffset.UnixEpoch).ToLeaf(number),
        2 => PendingLeaf.Invalidate(petition, petition, LeafReason.Moderator, DateTimeOffset.UnixEpoch).ToLeaf(number),
        3 => PendingLeaf.Text(petition, hash, DateTimeOffset.UnixEpoch).ToLeaf(null),
        4 => PendingLeaf.Close(petition, hash, DateTimeOffset.UnixEpoch).ToLeaf(null),
        _ => Leaf.Count(petition, hour, number, number / 2),
    });

    private static readonly Gen<Opening> Openings =
        Gen.Select(Hash, Gen.Guid, Hash, Text, Text, Text).Select((r, petition, text, email, name, region) => new Opening(r, petition, text, email, name, region, LeafMethod.EmailConfirmed));

    [Fact]
    public void It_has_92_bytes_and_is_read_as_it_was_written() => Leaves.Sample(leaf =>
    {
        leaf.Write().Length.ShouldBe(92);
        Leaf.Read(leaf.Write()).ShouldBe(leaf);
    });

    [Fact]
    public void Its_fields_stand_where_the_format_says()
    {
        var petition = new Guid("00112233-4455-6677-8899-aabbccddeeff");
        var sign = Leaf.Sign(petition, 0x01020304, TreeHash.Read([.. Enumerable.Repeat((byte)0xCC, 32)]), LeafMethod.EmailConfirmed).Write();
        var count = Leaf.Count(petition, 7, 258, 5).Write();

        Convert.ToHexString(sign).ShouldBe($"010101000102030400112233445566778899AABBCCDDEEFF{string.Concat(Enumerable.Repeat("CC", 32))}{new string('F', 16)}{new string('0', 56)}");
        BinaryPrimitives.ReadUInt64BigEndian(count.AsSpan(24)).ShouldBe(258ul);
        BinaryPrimitives.ReadUInt64BigEndian(count.AsSpan(32)).ShouldBe(5ul);
        Convert.ToHexString(PendingLeaf.Withdraw(petition, petition, LeafReason.Erasure, DateTimeOffset.FromUnixTimeSeconds(7300)).ToLeaf(258).Write())
            .ShouldBe($"010200020000000200112233445566778899AABBCCDDEEFF{new string('0', 64)}0000000000000102{new string('0', 56)}");
    }

    [Fact]
    public void A_field_that_its_kind_does_not_have_makes_it_unreadable()
    {
        var leaf = Leaf.Sign(Guid.Empty, 1, default, LeafMethod.Paper).Write();
        (int At, byte Value)[] wrong = [(0, 2), (1, 0), (1, 7), (1, 2), (2, 0), (2, 4), (3, 1), (56, 0), (63, 0), (64, 1), (91, 1)];

        foreach (var (at, value) in wrong)
        {
            byte[] changed = [.. leaf];
            changed[at] = value;
            Should.Throw<FormatException>(() => Leaf.Read(changed), $"byte {at}");
        }

        Should.Throw<FormatException>(() => Leaf.Read(leaf.AsSpan(..91)));
    }

    [Fact]
    public void A_commitment_is_the_hash_of_the_opening_as_the_format_says() => Openings.Sample(opening =>
    {
        byte[] Prefixed(string text) => [(byte)(Encoding.UTF8.GetByteCount(text) >> 8), (byte)Encoding.UTF8.GetByteCount(text), .. Encoding.UTF8.GetBytes(text)];
        byte[] written =
        [
            .. "civic-sig/v1"u8, .. opening.Random.ToBytes(), .. opening.Petition.ToByteArray(bigEndian: true), .. opening.TextHash.ToBytes(),
            .. Prefixed(opening.CanonicalEmail), .. Prefixed(opening.ShownName), .. Prefixed(opening.Region), 1,
        ];

        opening.Write().ShouldBe(written);
        opening.Commit().ToBytes().ShouldBe(SHA256.HashData(written));
        Opening.Read(written).ShouldBe(opening);
        Opening.Read(written.AsSpan(..^1)).ShouldBeNull();
        Opening.Read([.. written, 0]).ShouldBeNull();
    });
}
