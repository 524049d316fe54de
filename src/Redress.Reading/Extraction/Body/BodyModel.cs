namespace Redress.Reading.Extraction.Body;

/// <summary>Judges blocks twice: each by itself and its place, then again knowing how its surroundings were judged.</summary>
/// <param name="First">Reads <see cref="Features"/>.</param>
/// <param name="Second">Reads <see cref="Features"/> and <see cref="Surroundings"/>.</param>
internal sealed record BodyModel(Trees First, Trees Second)
{
    /// <summary>Blocks less likely than this at first sight are not looked at again.</summary>
    private const float Hopeless = 0.01f;

    private static readonly Lazy<BodyModel> Bundled = new(() =>
    {
        using var stream = typeof(BodyModel).Assembly.GetManifestResourceStream("body.trees")!;
        using var reader = new BinaryReader(stream);
        return Read(reader);
    });

    /// <summary>The model that ships with the library; <c>Redress.Benchmarks train-body</c> makes it.</summary>
    public static BodyModel Default => Bundled.Value;

    /// <summary>How likely each block belongs to the article, from 0 to 1.</summary>
    public float[] Judge(Layout layout)
    {
        var features = new Features(layout);
        var rows = new float[layout.Blocks.Count][];
        var first = new float[rows.Length];
        Span<float> values = stackalloc float[Features.Most];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = values[..features.Write(i, values)].ToArray();
            first[i] = First.Judge(rows[i]);
        }

        return JudgeAgain(layout, rows, first);
    }

    public float[] JudgeAgain(Layout layout, float[][] rows, float[] first)
    {
        var second = new float[rows.Length];
        if (rows.Length == 0)
        {
            return second;
        }

        var surroundings = new Surroundings(layout, first);
        Span<float> values = stackalloc float[Features.Most + Surroundings.Most];
        for (var i = 0; i < rows.Length; i++)
        {
            if (first[i] < Hopeless)
            {
                second[i] = first[i];
                continue;
            }

            var length = surroundings.Append(i, rows[i], values);
            second[i] = Second.Judge(values[..length]);
        }

        return second;
    }

    public void Write(BinaryWriter writer)
    {
        First.Write(writer);
        Second.Write(writer);
    }

    public static BodyModel Read(BinaryReader reader) => new(Trees.Read(reader), Trees.Read(reader));
}
