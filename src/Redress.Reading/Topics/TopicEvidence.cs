namespace Redress.Reading.Topics;

/// <summary>What a text says for one topic.</summary>
internal sealed class TopicEvidence
{
    private const double SidesTogether = 0.8;

    // The headline and the first sentences say what a news story is about; later ones may mention anything.
    private const double HeadlineFactor = 2.0;
    private const double LeadFactor = 1.4;
    private const int Lead = 3;
    private const double RepeatFactor = 0.35;

    // A phrase of less weight says nothing by itself ("vote", "market"); many of them only support what others say.
    private const double Telling = 0.5;
    private const double SupportFactor = 0.5;

    private readonly Dictionary<int, double> _sentences = [];
    private double _telling;
    private double _supporting;

    /// <summary>The weights of all distinct phrases, each by its best place and somewhat more where it comes back.</summary>
    public double Strength => _telling + Math.Min(_supporting, SupportFactor * _telling);

    /// <summary>How many different phrases speak for the topic.</summary>
    public int Distinct { get; private set; }

    public bool InHeadline { get; private set; }

    /// <summary>The weight found in each sentence.</summary>
    public IReadOnlyDictionary<int, double> Sentences => _sentences;

    /// <summary>Weighs the sightings of one topic; null where there is nothing, or not both sides of it.</summary>
    public static TopicEvidence? Weigh(TopicTerms topic, IEnumerable<Sighting> sightings)
    {
        var all = sightings.ToList();
        var excluded = all.Where(s => s.Phrase.Role == PhraseRole.Exclusion).Select(s => s.Place).ToHashSet();
        all.RemoveAll(s => excluded.Contains(s.Place));
        var together = topic.Sides.Count == 0 ? [] : PlacesNamingAll(topic.Sides.Count, all);
        if (topic.Sides.Count > 0 && together.Count == 0)
        {
            return null;
        }

        var evidence = new TopicEvidence();
        evidence.Add(SidesTogether, together);
        foreach (var phrase in all.Where(s => s.Phrase.Role == PhraseRole.Evidence).GroupBy(s => s.Phrase.Number))
        {
            evidence.Add(phrase.First().Phrase.Weight, [.. phrase.Select(s => s.Place).Distinct()]);
        }

        return evidence.Distinct == 0 ? null : evidence;
    }

    private static List<int> PlacesNamingAll(int sides, IEnumerable<Sighting> sightings) =>
    [
        .. from sighting in sightings
           where sighting.Phrase.Role == PhraseRole.Side
           group sighting.Phrase.Side by sighting.Place into place
           where place.Distinct().Count() == sides
           select place.Key,
    ];

    private void Add(double weight, List<int> places)
    {
        if (places.Count == 0)
        {
            return;
        }

        Distinct++;
        InHeadline |= places.Contains(0);
        var worth = weight * (places.Max(Factor) + (RepeatFactor * Math.Log2(places.Count)));
        if (weight >= Telling)
        {
            _telling += worth;
        }
        else
        {
            _supporting += worth;
        }

        foreach (var place in places.Where(p => p > 0))
        {
            _sentences[place] = _sentences.GetValueOrDefault(place) + weight;
        }
    }

    private static double Factor(int place) => place switch
    {
        0 => HeadlineFactor,
        <= Lead => LeadFactor,
        _ => 1.0,
    };
}
