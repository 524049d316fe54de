namespace Redress.Reading.Threads;

/// <summary>
/// Recognizes a text that came before, word for word or lightly edited, as when several sites carry one agency story.
/// Candidates come from MinHash bands (Broder, "On the resemblance and containment of documents", 1997); each is then verified.
/// </summary>
/// <typeparam name="TKey">How the caller names texts.</typeparam>
public sealed class NearDuplicates<TKey>
    where TKey : notnull
{
    /// <summary>The resemblance from which two texts count as the same story.</summary>
    public const double SameText = 0.7;

    private readonly Dictionary<string, (TKey Key, TextFingerprint Text)> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Band, ulong Hash), List<(TKey Key, TextFingerprint Text)>> _bands = [];

    /// <summary>The earlier text most like this one, if one is like it at all; a text without words is like none.</summary>
    /// <returns>Its key and resemblance, from <see cref="SameText"/> to 1; null where there is none.</returns>
    public (TKey Key, double Resemblance)? Find(TextFingerprint text)
    {
        if (_exact.TryGetValue(text.Exact, out var same))
        {
            return text.Shingles.Count == 0 ? null : (same.Key, 1);
        }

        (TKey Key, double Resemblance)? best = null;
        foreach (var (key, other) in Candidates(text))
        {
            var resemblance = text.Resemblance(other);
            if (resemblance >= SameText && resemblance > (best?.Resemblance ?? 0))
            {
                best = (key, resemblance);
            }
        }

        return best;
    }

    /// <summary>Remembers a text. Of several with the same words the first is remembered.</summary>
    public void Add(TKey key, TextFingerprint text)
    {
        if (!_exact.TryAdd(text.Exact, (key, text)) || text.Shingles.Count == 0)
        {
            return;
        }

        foreach (var band in MinHash.Bands(text.Shingles).Index())
        {
            if (!_bands.TryGetValue(band, out var texts))
            {
                _bands.Add(band, texts = []);
            }

            texts.Add((key, text));
        }
    }

    private IEnumerable<(TKey Key, TextFingerprint Text)> Candidates(TextFingerprint text) =>
        text.Shingles.Count == 0 ? [] : MinHash.Bands(text.Shingles).Index().SelectMany(band => _bands.GetValueOrDefault(band, [])).DistinctBy(c => c.Text.Exact, StringComparer.Ordinal);
}
