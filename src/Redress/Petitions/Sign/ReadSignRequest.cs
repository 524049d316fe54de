using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Sign;

/// <summary>Reads what somebody filled in: who signs, or what needs another look.</summary>
internal sealed class ReadSignRequest(Texts t)
{
    private const int LongestName = 100;

    public (SignerDetails? Signer, IReadOnlyList<SignProblem> Problems) Read(SignRequest request, RegionRule rule, string? state)
    {
        var problems = new List<SignProblem>();
        var name = Name(request.Name, problems);
        var place = Place(request, rule, state, problems);
        var email = Email(request.Email, problems);
        return problems.Count > 0 ? (null, problems) : (new SignerDetails(name, email!.Address, place!.Zip?.Digits, place.Country), problems);
    }

    private string Name(string? text, List<SignProblem> problems)
    {
        var name = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        if (name.Length == 0)
        {
            problems.Add(new("name", t["Enter your name"]));
        }
        else if (name.Length > LongestName || name.Any(char.IsControl) || !name.Any(char.IsLetter))
        {
            problems.Add(new("name", t["Enter your name in letters, at most {0} characters", LongestName]));
        }

        return name;
    }

    private SignerPlace? Place(SignRequest request, RegionRule rule, string? state, List<SignProblem> problems)
    {
        switch (SignerPlace.Read(rule, state, request.Zip, request.Country))
        {
            case PlaceAnswer.Known(var place):
                return place;
            case PlaceAnswer.Missing when rule is RegionRule.Anywhere:
                problems.Add(new("zip", t["Enter your ZIP code, or choose your country below it"]));
                return null;
            case PlaceAnswer.NoSuchCountry:
                problems.Add(new("country", t["Choose your country from the list"]));
                return null;
            case PlaceAnswer.Elsewhere:
                problems.Add(new("zip", t["This petition is for people who live in {0}. Check your ZIP code", RegionNames.OfState(state)]));
                return null;
            default:
                problems.Add(new("zip", t["Enter all five digits of your ZIP code"]));
                return null;
        }
    }

    private EmailAddress? Email(string? text, List<SignProblem> problems)
    {
        if (EmailAddress.TryParse(text, provider: null, out var address))
        {
            return address;
        }

        problems.Add(new("email", string.IsNullOrWhiteSpace(text) ? t["Enter your e-mail address"]
            : text.Contains('@', StringComparison.Ordinal) ? t["Check the e-mail address for a typing mistake. It should look like name@example.org"]
            : t["Enter an e-mail address with an @ sign, like name@example.org"]));
        return null;
    }
}
