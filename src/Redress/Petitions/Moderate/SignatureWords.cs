using Redress.Domain.Petitions;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Moderate;

/// <summary>States and reasons in a few words, for tables of the desk.</summary>
internal static class SignatureWords
{
    public static string Of(SignatureState state, Texts t) => state switch
    {
        SignatureState.Pending => t["Not confirmed yet"],
        SignatureState.Confirmed => t["Counted"],
        SignatureState.Held => t["Held"],
        SignatureState.Withdrawn => t["Withdrawn"],
        SignatureState.Invalidated => t["Invalidated"],
        SignatureState.Expired => t["Never confirmed"],
    };

    public static string Of(HoldReason reason, Texts t) => reason switch
    {
        HoldReason.DisposableAddress => t["disposable address"],
        HoldReason.ManySpellings => t["many spellings of one mailbox"],
        HoldReason.AddressBounced => t["mail came back"],
        HoldReason.Automated => t["looks automated"],
        HoldReason.Moderator => t["by a moderator"],
    };

    public static string Of(RemovalReason reason, Texts t) => reason switch
    {
        RemovalReason.SignerAsked => t["the signer asked"],
        RemovalReason.Erasure => t["erased"],
        RemovalReason.Duplicate => t["second signature of one person"],
        RemovalReason.DisposableAddress => t["disposable address"],
        RemovalReason.Automated => t["made by a program"],
        RemovalReason.Legal => t["required by law"],
        RemovalReason.Moderator => t["by a moderator"],
    };
}
