namespace Redress.Domain.Officials;

/// <summary>What a reader told us of where they live.</summary>
/// <param name="Zip">Their ZIP code.</param>
/// <param name="State">Two-letter code, where they were asked for it.</param>
/// <param name="Near">The districts their address lies in or too near to tell apart; null where the address is unknown.</param>
public sealed record Residence(Zip Zip, string? State = null, IReadOnlyCollection<District>? Near = null);

/// <summary>Finds a reader's own officials in Congress: what is certain first, and never a guess.</summary>
public sealed class OfficialsFinder(ZipRelation zips, OfficialsDirectory directory)
{
    public OfficialsAnswer Find(Residence home, DateOnly day) => PostalArea.Of(home.Zip) switch
    {
        { Kind: PostalAreaKind.Military } => Nobody(home.Zip, AnswerStatus.NeedsHomeAddress,
            "This is a military ZIP code. Your members of Congress are those of your home address in the United States."),
        { Kind: PostalAreaKind.AssociatedState, Name: var name } => Nobody(home.Zip, AnswerStatus.NotCovered,
            $"This ZIP code is in {name}, which has no member of Congress."),
        { Kind: PostalAreaKind.Territory, Name: var code } => InDistrict(home.Zip, Jurisdiction.Find(code)!, new District(code!, 0), day),
        _ => InStates(home, day),
    };

    private OfficialsAnswer InStates(Residence home, DateOnly day)
    {
        var claims = zips.Districts(home.Zip);
        var states = claims.Count > 0
            ? [.. claims.Select(claim => claim.District.State).Distinct(StringComparer.Ordinal)]
            : zips.StatesOfPrefix(home.Zip);

        if (Jurisdiction.Find(home.State) is { } told && states.Contains(told.Code, StringComparer.Ordinal))
        {
            states = [told.Code];
            claims = [.. claims.Where(claim => claim.District.State == told.Code)];
        }

        return states switch
        {
            [] => Nobody(home.Zip, AnswerStatus.Unknown, "We do not know this ZIP code. Please check it, or use the ZIP code of your home address."),
            [var only] => InState(home, Jurisdiction.Find(only)!, claims, day),
            _ => new OfficialsAnswer(home.Zip.Digits, AnswerStatus.NeedsState,
                $"This ZIP code lies in {string.Join(" and ", states.Select(state => Jurisdiction.Find(state)!.Name))}. Which state do you live in?",
                [], Candidates(claims, day)),
        };
    }

    private OfficialsAnswer InState(Residence home, Jurisdiction state, IReadOnlyList<(District District, double? Share)> claims, DateOnly day)
    {
        if (claims.Count == 0)
        {
            claims = [.. Districts(state).Select(district => (district, (double?)null))];
        }

        if (claims.Count > 1 && home.Near is { } near && claims.Where(claim => near.Contains(claim.District)).ToList() is { Count: > 0 } left)
        {
            claims = left;
        }

        return claims is [var only]
            ? InDistrict(home.Zip, state, only.District, day)
            : new OfficialsAnswer(home.Zip.Digits, AnswerStatus.NeedsAddress,
                $"This ZIP code lies in more than one district of {state.Name}. Your street address tells which one is yours.",
                directory.Senators(state, day), Candidates(claims, day));
    }

    private OfficialsAnswer InDistrict(Zip zip, Jurisdiction state, District district, DateOnly day)
    {
        var house = directory.Representative(district, day);
        var message = (house.Status, state.Senators) switch
        {
            (PostStatus.Vacant, _) => $"The seat of {Area(state, district)} in the House of Representatives is vacant.",
            (PostStatus.Unknown, _) => $"Our data on {Area(state, district)} ends before this day.",
            (PostStatus.Held, 0) => $"{state.Name} has a {state.HouseTitle} in the House of Representatives and no senators.",
            _ => $"You live in {Area(state, district)}.",
        };
        return new OfficialsAnswer(zip.Digits, AnswerStatus.Found, message, [.. directory.Senators(state, day), house], []);
    }

    private List<DistrictCandidate> Candidates(IEnumerable<(District District, double? Share)> claims, DateOnly day) =>
        [.. claims
            .OrderByDescending(claim => claim.Share)
            .ThenBy(claim => claim.District.State, StringComparer.Ordinal)
            .ThenBy(claim => claim.District.Number)
            .Select(claim => (claim, holder: directory.Representative(claim.District, day)))
            .Select(c => new DistrictCandidate(c.claim.District.ToString(), c.holder.Person, c.holder.Name, c.claim.Share))];

    private static IEnumerable<District> Districts(Jurisdiction state) => state.IsAtLarge
        ? [new District(state.Code, 0)]
        : Enumerable.Range(1, state.HouseSeats).Select(number => new District(state.Code, number));

    private static string Area(Jurisdiction state, District district) =>
        district.Number == 0 ? state.Name : $"{state.Name}, district {district.Number}";

    private static OfficialsAnswer Nobody(Zip zip, AnswerStatus status, string message) => new(zip.Digits, status, message, [], []);
}
