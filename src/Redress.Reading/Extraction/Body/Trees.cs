namespace Redress.Reading.Extraction.Body;

/// <summary>A node of a decision tree. Where the number of <paramref name="Feature"/> is at most <paramref name="Value"/>, the next node follows.</summary>
/// <param name="Feature">Which number to look at; -1 in a leaf.</param>
/// <param name="Otherwise">How many nodes to skip where the number is larger; in a leaf 0.</param>
/// <param name="Value">The threshold; in a leaf what it adds to the log-odds.</param>
internal readonly record struct TreeNode(short Feature, ushort Otherwise, float Value);

/// <summary>Boosted decision trees: each adds the value of one leaf to the log-odds of "this block belongs to the article".</summary>
internal sealed class Trees(float bias, int[] roots, TreeNode[] nodes)
{
    public float Judge(ReadOnlySpan<float> row)
    {
        var sum = bias;
        foreach (var root in roots)
        {
            var at = root;
            while (nodes[at] is { Feature: >= 0 } node)
            {
                at += row[node.Feature] <= node.Value ? 1 : node.Otherwise;
            }

            sum += nodes[at].Value;
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Little-endian: bias, number of trees and nodes, roots, nodes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(bias);
        writer.Write(roots.Length);
        writer.Write(nodes.Length);
        foreach (var root in roots)
        {
            writer.Write(root);
        }

        foreach (var node in nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Otherwise);
            writer.Write(node.Value);
        }
    }

    public static Trees Read(BinaryReader reader)
    {
        var bias = reader.ReadSingle();
        var roots = new int[reader.ReadInt32()];
        var nodes = new TreeNode[reader.ReadInt32()];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = reader.ReadInt32();
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new TreeNode(reader.ReadInt16(), reader.ReadUInt16(), reader.ReadSingle());
        }

        return new Trees(bias, roots, nodes);
    }
}
