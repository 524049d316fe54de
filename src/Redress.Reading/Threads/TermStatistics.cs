namespace Redress.Reading.Threads;

/// <summary>Numbers terms and counts in how many stories so far each occurs.</summary>
internal sealed class TermStatistics
{
    /// <summary>Stories imagined before the first, with words as common as <see cref="CommonWords"/> says, so that early on not every word counts as rare.</summary>
    private const int Imagined = 300;

    /// <summary>Terms in fewer than one story of 300 are all alike: the scale must not drift as stories accumulate.</summary>
    private const double Rarest = 5.7;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _stories = [];
    private readonly List<double> _imagined = [];
    private int _all;

    public int NumberOf(string term)
    {
        if (!_numbers.TryGetValue(term, out var number))
        {
            number = _stories.Count;
            _numbers.Add(term, number);
            _stories.Add(0);
            _imagined.Add(Imagined * CommonWords.ShareOf(term));
        }

        return number;
    }

    public void Count(int[] terms)
    {
        _all++;
        foreach (var term in terms)
        {
            _stories[term]++;
        }
    }

    /// <summary>The inverse document frequency of a term, from 0 (in every story) to <see cref="Rarest"/>.</summary>
    public double Rarity(int term) => Math.Min(Rarest, Math.Log((_all + Imagined + 1) / (_stories[term] + _imagined[term] + 0.5)));
}
