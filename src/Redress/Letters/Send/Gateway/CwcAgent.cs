namespace Redress.Letters.Send.Gateway;

/// <summary>Who operates this desk, as registered with the gateway of Congress; settings <c>Letters:Gateway:*</c>. Without them there is no such route.</summary>
/// <param name="Url">Where messages are posted, with the key the operator was given.</param>
/// <param name="Name">The delivery agent's name.</param>
/// <param name="AckEmail">Where acknowledgements go.</param>
/// <param name="ContactName">A person.</param>
/// <param name="ContactEmail">Their address.</param>
/// <param name="ContactPhone">Written 202-555-0100.</param>
/// <param name="CampaignId">Under which letters are grouped.</param>
internal sealed record CwcAgent(string? Url, string Name, string AckEmail, string ContactName, string ContactEmail, string ContactPhone, string CampaignId)
{
    public bool IsOn => Url is not null;

    public static CwcAgent Of(IConfiguration configuration)
    {
        string Setting(string name) => configuration[$"Letters:Gateway:{name}"] ?? "";
        return new CwcAgent(
            Setting("Url") is { Length: > 0 } url ? url : null, Setting("Agent"), Setting("AckEmail"), Setting("ContactName"), Setting("ContactEmail"), Setting("ContactPhone"),
            Setting("CampaignId") is { Length: > 0 } campaign ? campaign : "letters");
    }
}
