namespace Redress.Domain.Officials;

/// <summary>Finds a reader's own officials: what is certain first, and never a guess.</summary>
public sealed class OfficialsFinder(ZipRelation zips, OfficialsDirectory directory)
{
    public OfficialsAnswer Find(Residence home, DateOnly day) => (PostalArea.Of(home.Zip), home.DistrictAt) switch
    {
        ({ Kind: PostalAreaKind.Military }, { } at) => InDistrict(home, Jurisdiction.Find(at.State)!, at, day),
        ({ Kind: PostalAreaKind.Military }, _) => Nobody(home.Zip, AnswerStatus.NeedsHomeAddress,
            new("This is a military ZIP code. Your members of Congress are those of your home address in the United States.")),
        ({ Kind: PostalAreaKind.AssociatedState, Name: { } name }, _) => Nobody(home.Zip, AnswerStatus.NotCovered,
            new("This ZIP code is in {0}, which has no member of Congress.", name)),
        ({ Kind: PostalAreaKind.Territory, Name: { } code }, _) => InDistrict(home, Jurisdiction.Find(code)!, new District(code, 0), day),
        _ => InStates(home, day),
    };

    private OfficialsAnswer InStates(Residence home, DateOnly day)
    {
        var claims = zips.Districts(home.Zip);
        IReadOnlyList<string> states = claims.Count > 0
            ? [.. claims.Select(claim => claim.District.State).Distinct(StringComparer.Ordinal)]
            : zips.StatesOfPrefix(home.Zip);

        if (KnownState(home, states) is { } known)
        {
            states = [known];
            claims = [.. claims.Where(claim => claim.District.State == known)];
        }

        return states switch
        {
            [] => Nobody(home.Zip, AnswerStatus.Unknown, new("We do not know this ZIP code. Please check it, or use the ZIP code of your home address.")),
            [var only] => InState(home, Jurisdiction.Find(only)!, claims, day),
            _ => SeveralStates(home, [.. states.Select(state => Jurisdiction.Find(state)!)], claims, day),
        };
    }

    /// <summary>The state by the address, the coordinates, the reader's choice or their word; only one the ZIP code lies in counts.</summary>
    private static string? KnownState(Residence home, IReadOnlyList<string> states)
    {
        var near = home.DistrictsNear.Select(district => district.State).Distinct(StringComparer.Ordinal).ToList();
        string?[] told = [home.DistrictAt?.State, near is [var only] ? only : null, home.Chosen?.State, Jurisdiction.Find(home.State)?.Code];
        return Array.Find(told, state => state is not null && states.Contains(state, StringComparer.Ordinal));
    }

    private OfficialsAnswer SeveralStates(Residence home, List<Jurisdiction> states, IReadOnlyList<(District, double?)> claims, DateOnly day) =>
        new(home.Zip.Digits, AnswerStatus.NeedsState,
            new("This ZIP code lies in {0}. Which state do you live in?", states.Skip(1).Aggregate(new Sentence(states[0].Name), (list, state) => new("{0} and {1}", list, state.Name))),
            [], Candidates(claims, day))
        { States = states };

    private OfficialsAnswer InState(Residence home, Jurisdiction state, IReadOnlyList<(District District, double? Share)> claims, DateOnly day)
    {
        if (home.DistrictAt is { } at && at.State == state.Code)
        {
            return InDistrict(home, state, at, day);
        }

        if (claims.Count == 0)
        {
            claims = [.. Districts(state).Select(district => (district, (double?)null))];
        }

        if (claims.Count > 1 && claims.Where(claim => home.DistrictsNear.Contains(claim.District)).ToList() is { Count: > 0 } left)
        {
            claims = left;
        }

        return claims is [var only] ? InDistrict(home, state, only.District, day)
            : home.Chosen is { } chosen && claims.Any(claim => claim.District == chosen) ? InDistrict(home, state, chosen, day, youChose: true)
            : new OfficialsAnswer(home.Zip.Digits, AnswerStatus.NeedsAddress,
                new("This ZIP code lies in more than one district of {0}. Your street address tells which one is yours.", state.Name),
                [.. directory.Senators(state, day), .. directory.Governor(state, day)], Candidates(claims, day))
            { State = state };
    }

    private OfficialsAnswer InDistrict(Residence home, Jurisdiction state, District district, DateOnly day, bool youChose = false)
    {
        var house = directory.Representative(district, day) with { YouChose = youChose };
        var area = OfficialsDirectory.Area(district);
        var message = (house.Status, state.Senators) switch
        {
            (PostStatus.Vacant, _) => new Sentence("The seat of {0} in the House of Representatives is vacant.", area),
            (PostStatus.Unknown, _) => new Sentence("Our data on {0} ends before this day.", area),
            (PostStatus.Held, 0) => new Sentence("{0} has a {1} in the House of Representatives and no senators.", state.Name, state.HouseTitle),
            _ when youChose => new Sentence("You chose {0}.", area),
            _ => new Sentence("You live in {0}.", area),
        };
        return new OfficialsAnswer(
            home.Zip.Digits, AnswerStatus.Found, message,
            [.. directory.Senators(state, day), house, .. directory.Governor(state, day), .. directory.Legislators(state, home, day)], [])
        { State = state };
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

    private static OfficialsAnswer Nobody(Zip zip, AnswerStatus status, Sentence message) => new(zip.Digits, status, message, [], []);
}
