using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Privacy;
using Redress.Platform.Web;

namespace Redress.Petitions.Sign;

/// <summary>The two links only a signer has, by mail: one confirms, the other leads to everything else. Whoever holds one holds the mailbox.</summary>
internal sealed class SignatureLinks(PersonalData data, Site site)
{
    private const string Confirming = "petitions.confirm";
    private const string Managing = "petitions.manage";

    public string ToConfirm(Id<Signature> signature) => site.Address($"/signatures/confirm/{data.Token(Confirming, signature.Value)}");

    public string ToManage(Id<Signature> signature) => site.Address(PathToManage(signature));

    public string PathToManage(Id<Signature> signature) => $"/signatures/manage/{data.Token(Managing, signature.Value)}";

    public Id<Signature>? ReadConfirm(string? token) => Read(Confirming, token);

    public Id<Signature>? ReadManage(string? token) => Read(Managing, token);

    private Id<Signature>? Read(string purpose, string? token) => data.ReadToken(purpose, token) is { } id ? new Id<Signature>(id) : null;
}
