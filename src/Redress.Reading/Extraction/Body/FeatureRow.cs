namespace Redress.Reading.Extraction.Body;

/// <summary>What is known of one block, number by number in a fixed order.</summary>
internal ref struct FeatureRow(Span<float> values)
{
    private readonly Span<float> values = values;

    public int Count { get; private set; }

    public void Add(float value) => values[Count++] = value;

    public void Add(bool value) => values[Count++] = value ? 1 : 0;

    public void AddBits(int bits, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Add((bits >> i & 1) != 0);
        }
    }
}
