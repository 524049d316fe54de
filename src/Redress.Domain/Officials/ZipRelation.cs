namespace Redress.Domain.Officials;

/// <summary>Which districts each ZIP code touches, and what the neighborhood of a ZIP code says where the relation has a gap.</summary>
public sealed class ZipRelation
{
    private readonly ILookup<string, ZipDistrict> _byZip;
    private readonly Dictionary<string, string[]> _statesByPrefix;

    public ZipRelation(IReadOnlyCollection<ZipDistrict> rows)
    {
        // A part without land has no residents.
        _byZip = rows.Where(row => row.Share is not 0).ToLookup(row => row.Zip, StringComparer.Ordinal);
        _statesByPrefix = rows
            .GroupBy(row => row.Zip[..3], StringComparer.Ordinal)
            .ToDictionary(
                prefix => prefix.Key,
                prefix => prefix.GroupBy(row => row.District[..2], StringComparer.Ordinal)
                    .OrderByDescending(state => state.Select(row => row.Zip).Distinct(StringComparer.Ordinal).Count())
                    .Select(state => state.Key).ToArray(),
                StringComparer.Ordinal);
    }

    /// <summary>The districts that <paramref name="zip"/> may lie in; empty where the relation does not have it.</summary>
    public IReadOnlyList<(District District, double? Share)> Districts(Zip zip)
    {
        var districts = _byZip[zip.Digits].Select(row => (District.Parse(row.District, null), row.Share)).ToList();
        districts.AddRange(LostNamesakes(zip, [.. districts.Select(d => d.Item1)]).Select(district => (district, (double?)null)));
        return districts;
    }

    /// <summary>The states whose ZIP codes share the first three digits, the most frequent first.</summary>
    public IReadOnlyList<string> StatesOfPrefix(Zip zip) => _statesByPrefix.GetValueOrDefault(zip.Prefix, []);

    /// <summary>
    /// Relations that were cleaned of repeated (ZIP, district number) pairs lost a state where two share a number. So where
    /// the state that a ZIP's neighbors lie in is missing, its district of the same number stays possible.
    /// </summary>
    private IEnumerable<District> LostNamesakes(Zip zip, IReadOnlyList<District> claims)
    {
        if (claims.Count == 0 || Jurisdiction.Find(StatesOfPrefix(zip)[0]) is not { } home || claims.Any(claim => claim.State == home.Code))
        {
            return [];
        }

        return claims
            .Where(claim => home.IsAtLarge ? claim.Number == 0 : claim.Number > 0 && claim.Number <= home.HouseSeats)
            .Select(claim => new District(home.Code, claim.Number))
            .Distinct();
    }
}
