using Redress.Domain.Organizations;

namespace Redress.Tests.Organizations;

/// <summary>Organizations for tests.</summary>
internal static class Example
{
    public static readonly DateTimeOffset Day = new(2026, 3, 1, 14, 5, 0, TimeSpan.Zero);

    public static OrganizationFacts Facts(string name = "Clean River Society", params string[] topics) =>
        new(name, "Tests the water of the river every week.", topics is [] ? ["environment-pollution"] : topics)
        {
            Website = "https://river.example/",
            Donate = "https://river.example/donate",
            Country = "US",
        };

    public static Organization Published(string slug, OrganizationFacts? facts = null)
    {
        var organization = Organization.Of(slug, facts ?? Facts(), Day);
        organization.Publish(Day);
        return organization;
    }
}
