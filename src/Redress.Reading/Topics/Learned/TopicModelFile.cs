using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Redress.Reading.Topics.Learned;

/// <summary>
/// A <see cref="TopicModel"/> as one file: gzip over little-endian binary. First the text "redress topics 1"; then the number of
/// labels L and of features F (int32 each), the fewest and the most labels a text gets (int32 each); then for each label its name, and
/// its threshold, slope, offset (float64 each), unit and bias (float32 each); then F feature hashes (uint64, ascending), F rarities (float32)
/// and F × L weights (int8, feature by feature). Strings are UTF-8 after their length as a 7-bit encoded int32.
/// </summary>
public static class TopicModelFile
{
    private const string Magic = "redress topics 1";
    private const int MostLabels = 10_000;
    private const int MostFeatures = 50_000_000;

    /// <summary>Writes the same bytes for the same model.</summary>
    public static void Save(TopicModel model, Stream file)
    {
        using var zip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
        using var writer = new BinaryWriter(zip, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(model.Names.Length);
        writer.Write(model.Space.Features.Length);
        writer.Write(model.Rule.Fewest);
        writer.Write(model.Rule.Most);
        for (var label = 0; label < model.Names.Length; label++)
        {
            writer.Write(model.Names[label]);
            writer.Write(model.Rule.Thresholds[label]);
            writer.Write(model.Calibrations[label].Slope);
            writer.Write(model.Calibrations[label].Offset);
            writer.Write(model.Weights.Units[label]);
            writer.Write(model.Weights.Biases[label]);
        }

        writer.Write(MemoryMarshal.AsBytes(model.Space.Features));
        writer.Write(MemoryMarshal.AsBytes(model.Space.Rarities));
        writer.Write(MemoryMarshal.AsBytes(model.Weights.Steps));
    }

    /// <exception cref="InvalidDataException">The file is no topic model, or not a whole one; the message says so to a person.</exception>
    public static TopicModel Load(Stream file)
    {
        try
        {
            using var zip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            using var reader = new BinaryReader(zip, Encoding.UTF8);
            return reader.ReadString() == Magic ? Read(reader) : throw Broken(null);
        }
        catch (Exception failure) when (failure is EndOfStreamException or InvalidDataException or FormatException or DecoderFallbackException or ArgumentException)
        {
            throw Broken(failure);
        }
    }

    private static TopicModel Read(BinaryReader reader)
    {
        var labels = Within(reader.ReadInt32(), 1, MostLabels);
        var features = Within(reader.ReadInt32(), 0, MostFeatures);
        var rule = new AssignmentRule(Within(reader.ReadInt32(), 0, 1), Within(reader.ReadInt32(), 0, labels), new double[labels]);
        var names = new string[labels];
        var calibrations = new Calibration[labels];
        var (units, biases) = (new float[labels], new float[labels]);
        for (var label = 0; label < labels; label++)
        {
            names[label] = reader.ReadString();
            rule.Thresholds[label] = reader.ReadDouble();
            calibrations[label] = new Calibration(reader.ReadDouble(), reader.ReadDouble());
            units[label] = reader.ReadSingle();
            biases[label] = reader.ReadSingle();
        }

        var space = new FeatureSpace(ReadArray<ulong>(reader, features), ReadArray<float>(reader, features));
        var weights = new WeightTable(ReadArray<sbyte>(reader, checked(features * labels)), units, biases);
        return new TopicModel(names, space, weights, calibrations, rule);
    }

    /// <summary>Grows with what the file really holds, so that a broken count cannot ask for all memory.</summary>
    private static T[] ReadArray<T>(BinaryReader reader, int length)
        where T : unmanaged
    {
        const int Piece = 1 << 20;
        var items = new List<T>();
        while (items.Count < length)
        {
            var piece = new T[Math.Min(Piece, length - items.Count)];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(piece.AsSpan()));
            items.AddRange(piece);
        }

        return [.. items];
    }

    private static int Within(int value, int least, int most) => value >= least && value <= most ? value : throw Broken(null);

    private static InvalidDataException Broken(Exception? cause) =>
        new("This is not a topic model, or not a whole one. Train it again with 'redress topics train'.", cause);
}
