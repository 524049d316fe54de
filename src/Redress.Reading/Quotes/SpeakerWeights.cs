using System.Collections.Frozen;
using System.Globalization;

namespace Redress.Reading.Quotes;

/// <summary>The learned weights of <see cref="Features"/>, from <c>speaker-weights.txt</c> beside this file.</summary>
/// <remarks>
/// Each line is a template, its three values and the weight. They were learned by
/// <c>dotnet run --project bench/Redress.Benchmarks -- train-speakers ANNOTATED.jsonl.gz FILE</c> from stories in
/// which people marked who said what (PolNeAR, Newell et al. 2018); the file holds no text of theirs.
/// </remarks>
internal static class SpeakerWeights
{
    private static readonly FrozenDictionary<uint, float> Table = Load();

    public static float Of(uint feature) => Table.TryGetValue(feature, out var weight) ? weight : 0;

    private static FrozenDictionary<uint, float> Load()
    {
        using var stream = typeof(SpeakerWeights).Assembly.GetManifestResourceStream("speaker-weights.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<uint, float>();

        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            var values = parts[1..4].Select(v => int.Parse(v, CultureInfo.InvariantCulture)).ToArray();
            table[Features.Pack(Enum.Parse<Template>(parts[0]), values[0], values[1], values[2])] = float.Parse(parts[4], CultureInfo.InvariantCulture);
        }

        return table.ToFrozenDictionary();
    }
}
