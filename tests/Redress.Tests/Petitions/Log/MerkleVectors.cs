using System.Security.Cryptography;
using System.Text.Json;
using Redress.Domain.Petitions.Log;

namespace Redress.Tests.Petitions.Log;

/// <summary>Other people's test vectors for RFC 6962 proofs, each a file with the answer that is right.</summary>
public sealed class MerkleVectors
{
    [Fact]
    public void Inclusion_is_judged_as_they_say() => Judge("inclusion", 28, vector =>
        MerkleChecks.IsIncluded(Hash(vector, "leafHash"), Number(vector, "leafIdx"), new LeafRange(0, Number(vector, "treeSize")), Proof(vector), Hash(vector, "root")));

    [Fact]
    public void Consistency_is_judged_as_they_say() => Judge("consistency", 34, vector =>
        MerkleChecks.IsConsistent(new LeafRange(0, Number(vector, "size1")), Hash(vector, "root1"), Number(vector, "size2"), Proof(vector), Hash(vector, "root2")));

    [Fact]
    public void Inclusion_in_a_subtree_is_judged_as_they_say() => Judge("subtreeinclusion", 58, vector =>
        MerkleChecks.IsIncluded(Hash(vector, "leafHash"), Number(vector, "leafIdx"), new LeafRange(Number(vector, "start"), Number(vector, "end")), Proof(vector), Hash(vector, "root")));

    [Fact]
    public void Consistency_of_a_subtree_is_judged_as_they_say() => Judge("subtreeconsistency", 36, vector =>
        MerkleChecks.IsConsistent(new LeafRange(Number(vector, "start"), Number(vector, "end")), Hash(vector, "root1"), Number(vector, "size"), Proof(vector), Hash(vector, "root2")));

    private static void Judge(string folder, int atLeast, Func<JsonElement, bool> judge)
    {
        var files = Directory.GetFiles(SharedData.Require($"data/hostile/merkle/{folder}"), "*.json", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThanOrEqualTo(atLeast);

        foreach (var file in files)
        {
            using var vector = JsonDocument.Parse(File.ReadAllBytes(file));
            judge(vector.RootElement).ShouldBe(!vector.RootElement.GetProperty("wantErr").GetBoolean(), file);
        }
    }

    private static long Number(JsonElement vector, string name) => unchecked((long)vector.GetProperty(name).GetUInt64());

    private static List<TreeHash> Proof(JsonElement vector) =>
        vector.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof ? [.. proof.EnumerateArray().Select(Hash)] : [];

    private static TreeHash Hash(JsonElement vector, string name) => Hash(vector.GetProperty(name));

    /// <summary>Some of their hashes are no hashes: a stand-in for such bytes is equal only to itself.</summary>
    private static TreeHash Hash(JsonElement value)
    {
        var bytes = value.ValueKind is JsonValueKind.String ? value.GetBytesFromBase64() : [];
        return TreeHash.Read(bytes.Length is TreeHash.Length ? bytes : SHA256.HashData([.. bytes, 0xFF]));
    }
}
