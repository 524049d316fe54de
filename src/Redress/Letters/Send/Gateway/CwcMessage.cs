using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Redress.Domain.Officials;

namespace Redress.Letters.Send.Gateway;

/// <summary>One message to a House office in the form of Communicating with Congress, schema 2.0 (facts as of 2018: to be confirmed with the current packet before any live use).</summary>
/// <param name="DeliveryId">32 letters and digits, the same at every try.</param>
/// <param name="Date">The day it is sent.</param>
/// <param name="Agent">Who operates this desk.</param>
/// <param name="Office">The office's code.</param>
/// <param name="Details">Name and topic as the sender gave them.</param>
/// <param name="Street">Of the sender.</param>
/// <param name="City">Of the sender.</param>
/// <param name="State">Two-letter code.</param>
/// <param name="Zip">Five digits.</param>
/// <param name="Email">Of the sender, confirmed.</param>
/// <param name="Subject">One line.</param>
/// <param name="Own">What the sender wrote themselves.</param>
/// <param name="Suggested">What this desk suggested; the two are told apart.</param>
internal sealed partial record CwcMessage(
    string DeliveryId, DateOnly Date, CwcAgent Agent, string Office, GatewayDetails Details, string Street, string City, string State, string Zip, string Email,
    string Subject, string Own, string Suggested)
{
    /// <summary>H, state and district in two digits; 00 at large and for delegates. Senate offices have codes that public data does not tell.</summary>
    /// <returns>Null for any other post.</returns>
    public static string? OfficeOf(string post) => CongressSeat.HouseDistrict(post) is { } district
        ? string.Create(CultureInfo.InvariantCulture, $"H{district.State}{district.Number:00}") : null;

    /// <summary>What the gateway would refuse, in words.</summary>
    public IReadOnlyList<string> Problems() => [.. Missing().Select(field => $"{field} is missing."), .. Wrong()];

    public XDocument ToXml() => new(new XElement("CWC",
        new XElement("CWCVersion", "2.0"),
        new XElement("Delivery",
            new XElement("DeliveryId", DeliveryId),
            new XElement("DeliveryDate", Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
            new XElement("DeliveryAgent", Agent.Name),
            new XElement("DeliveryAgentAckEmailAddress", Agent.AckEmail),
            new XElement("DeliveryAgentContact", new XElement("DeliveryAgentContactName", Agent.ContactName), new XElement("DeliveryAgentContactEmail", Agent.ContactEmail), new XElement("DeliveryAgentContactPhone", Agent.ContactPhone)),
            new XElement("CampaignId", Agent.CampaignId)),
        new XElement("Recipient", new XElement("MemberOffice", Office), new XElement("IsResponseRequested", "Y")),
        new XElement("Constituent",
            new XElement("Prefix", Details.Prefix), new XElement("FirstName", Details.FirstName), new XElement("LastName", Details.LastName),
            new XElement("Address1", Street), new XElement("City", City), new XElement("StateAbbreviation", State), new XElement("Zip", Zip),
            new XElement("Email", Email), new XElement("EmailValidation", "Y")),
        new XElement("Message",
            new XElement("Subject", Subject),
            new XElement("LibraryOfCongressTopics", new XElement("LibraryOfCongressTopic", Details.Topic)),
            Suggested.Length > 0 ? new XElement("OrganizationStatement", Suggested) : null,
            Own.Length > 0 ? new XElement("ConstituentMessage", Own) : null)));

    private IEnumerable<string> Missing() => new (string Name, string Value)[]
    {
        ("Prefix", Details.Prefix), ("FirstName", Details.FirstName), ("LastName", Details.LastName), ("Address1", Street), ("City", City),
        ("StateAbbreviation", State), ("Zip", Zip), ("Email", Email), ("Subject", Subject), ("LibraryOfCongressTopic", Details.Topic), ("ConstituentMessage or OrganizationStatement", Own + Suggested),
    }.Where(field => string.IsNullOrWhiteSpace(field.Value)).Select(field => field.Name);

    private IEnumerable<string> Wrong()
    {
        if (!CwcFields.Prefixes.Contains(Details.Prefix, StringComparer.Ordinal))
        {
            yield return "Prefix is not one of the list.";
        }

        if (!CwcFields.Topics.Contains(Details.Topic, StringComparer.Ordinal))
        {
            yield return "LibraryOfCongressTopic is not one of the list.";
        }

        if (!Alphanumeric().IsMatch(DeliveryId))
        {
            yield return "DeliveryId has 32 letters and digits.";
        }

        if (!OfficeCode().IsMatch(Office))
        {
            yield return "MemberOffice is H, a state and two digits.";
        }

        if (!Phone().IsMatch(Agent.ContactPhone))
        {
            yield return "DeliveryAgentContactPhone is written 202-555-0100.";
        }

        if (Own.Length > 0 && string.Equals(Own, Suggested, StringComparison.Ordinal))
        {
            yield return "The same text cannot be both the constituent's and the organization's.";
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9]{32}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Alphanumeric();

    [GeneratedRegex(@"\AH[A-Z]{2}[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex OfficeCode();

    [GeneratedRegex(@"\A[0-9]{3}-[0-9]{3}-[0-9]{4}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();
}
