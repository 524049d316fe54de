using Redress.Domain.Organizations;

namespace Redress.Organizations;

/// <summary>An organization as somebody typed it: in a form, or in a row of a file.</summary>
internal sealed record OrganizationForm
{
    public string? Name { get; set; }

    public string? About { get; set; }

    public string? Website { get; set; }

    public string? Donate { get; set; }

    public string? Volunteer { get; set; }

    public string? Join { get; set; }

    public string? Country { get; set; }

    public string? State { get; set; }

    public string? Zip { get; set; }

    public string? RegistrationNumber { get; set; }

    public string? Register { get; set; }

    public List<string> Topics { get; set; } = [];

    public static OrganizationForm Of(OrganizationFacts facts) => new()
    {
        Name = facts.Name,
        About = facts.About,
        Website = facts.Website,
        Donate = facts.Donate,
        Volunteer = facts.Volunteer,
        Join = facts.Join,
        Country = facts.Country,
        State = facts.State,
        Zip = facts.Zip,
        RegistrationNumber = facts.RegistrationNumber,
        Register = facts.Register,
        Topics = [.. facts.Topics],
    };
}

/// <summary>What is wrong with a field and how to mend it, in English, with <c>{0}</c> for its value.</summary>
internal sealed record FormProblem(string Field, string Text, params IReadOnlyList<object> Values);
