using Redress.Domain.Officials;
using Redress.Domain.Organizations;
using Redress.Domain.Petitions;
using Redress.Platform.Outbound;
using Redress.Topics.Packs;

namespace Redress.Organizations;

/// <summary>Checks what was typed, and makes facts of it.</summary>
internal sealed class ReadOrganization(UrlGuard guard, TopicPacks packs)
{
    private const int ShortestName = 2;
    private const int ShortestAbout = 10;

    /// <returns>The facts where nothing is wrong; else every problem, in the order of the form.</returns>
    public (OrganizationFacts? Facts, IReadOnlyList<FormProblem> Problems) Read(OrganizationForm form)
    {
        var problems = new List<FormProblem>();
        var facts = new OrganizationFacts(
            Text(form.Name, ShortestName, OrganizationFacts.LongestName, "Name", "Write the name of the organization.", problems),
            Text(form.About, ShortestAbout, OrganizationFacts.LongestAbout, "About", "Say in a sentence or two what it does.", problems),
            Topics(form, problems))
        {
            Website = Url(form.Website, "Website", problems),
            Donate = Url(form.Donate, "Donate", problems),
            Volunteer = Url(form.Volunteer, "Volunteer", problems),
            Join = Url(form.Join, "Join", problems),
        };

        if (facts.Links.Count is 0 && problems.TrueForAll(problem => problem.Field is not ("Website" or "Donate" or "Volunteer" or "Join")))
        {
            problems.Add(new FormProblem("Website", "Give at least one address: its website, or a page to donate, volunteer or join."));
        }

        facts = Registered(Placed(facts, form, problems), form, problems);
        return problems.Count is 0 ? (facts, []) : (null, problems);
    }

    private static string Text(string? typed, int shortest, int longest, string field, string missing, List<FormProblem> problems)
    {
        var text = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        if (text.Length < shortest)
        {
            problems.Add(new FormProblem(field, missing));
        }
        else if (text.Length > longest)
        {
            problems.Add(new FormProblem(field, "This is longer than {0} characters; please shorten it.", longest));
        }

        return text;
    }

    private string? Url(string? typed, string field, List<FormProblem> problems)
    {
        if (typed?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        text = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";

        if (text.Length <= OrganizationFacts.LongestUrl && guard.Judge(text, out var url).Allowed)
        {
            return url!.AbsoluteUri;
        }

        problems.Add(new FormProblem(field, "“{0}” is no address of a public web page. It should look like https://example.org/donate.", typed));
        return null;
    }

    private List<string> Topics(OrganizationForm form, List<FormProblem> problems)
    {
        var topics = form.Topics.Select(topic => topic.Trim()).Where(topic => topic is not "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        if (topics.Find(topic => packs.Current.Find(topic) is null) is { } unknown)
        {
            problems.Add(new FormProblem("Topics", "There is no topic “{0}”.", unknown));
        }
        else if (topics.Count is 0 or > OrganizationFacts.MostTopics)
        {
            problems.Add(new FormProblem("Topics", "Choose from one to {0} topics.", OrganizationFacts.MostTopics));
        }

        return topics;
    }

    private static OrganizationFacts Placed(OrganizationFacts facts, OrganizationForm form, List<FormProblem> problems)
    {
        var (country, state, zip) = (Word(form.Country)?.ToUpperInvariant(), Word(form.State)?.ToUpperInvariant(), Word(form.Zip));
        Zip? parsed = Zip.TryParse(zip, null, out var code) ? code : null;

        if (country is not null && !Countries.Contains(country))
        {
            problems.Add(new FormProblem("Country", "“{0}” is no country’s two-letter code.", country));
        }

        if (state is not null && (country is not (null or "US") || Jurisdiction.Find(state) is null))
        {
            problems.Add(new FormProblem("State", "“{0}” is no state of the United States.", state));
        }

        if (zip is not null && (country is not (null or "US") || parsed is null))
        {
            problems.Add(new FormProblem("Zip", "A ZIP code has five digits, and is one of the United States."));
        }
        else if (parsed is { } there && state is not null && ZipStates.Of(there) is { } its && its != state)
        {
            problems.Add(new FormProblem("Zip", "The ZIP code {0} is not in {1}.", there.Digits, state));
        }

        state ??= parsed is { } at ? ZipStates.Of(at) : null;
        return facts with { Country = country ?? (state is null ? null : "US"), State = state, Zip = parsed?.Digits };
    }

    private static OrganizationFacts Registered(OrganizationFacts facts, OrganizationForm form, List<FormProblem> problems)
    {
        var (number, register) = (Word(form.RegistrationNumber), Word(form.Register));

        if ((number is null) != (register is null))
        {
            problems.Add(new FormProblem(number is null ? "RegistrationNumber" : "Register", "Give the number and the name of the register, or neither."));
        }

        foreach (var (field, text) in new[] { ("RegistrationNumber", number), ("Register", register) })
        {
            if (text?.Length > OrganizationFacts.LongestRegistration)
            {
                problems.Add(new FormProblem(field, "This is longer than {0} characters; please shorten it.", OrganizationFacts.LongestRegistration));
            }
        }

        return facts with { RegistrationNumber = number, Register = register };
    }

    private static string? Word(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
