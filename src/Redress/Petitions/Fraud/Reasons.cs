using Redress.Domain.Petitions;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Fraud;

/// <summary>Holds and removals explained, to the person they happen to.</summary>
internal static class Reasons
{
    public static string Of(HoldReason? reason, Texts t) => reason switch
    {
        HoldReason.DisposableAddress => t["the address is of a service that lends mailboxes for a short time."],
        HoldReason.ManySpellings => t["many spellings of one mailbox were used to sign."],
        HoldReason.AddressBounced => t["a mail to the address came back to us."],
        HoldReason.Automated => t["it arrived as signatures of a program do, together with very many others."],
        HoldReason.Moderator or null => t["a moderator wants to look at it."],
    };

    public static string Of(RemovalReason? reason, Texts t) => reason switch
    {
        RemovalReason.SignerAsked or RemovalReason.Erasure => t["you asked for it."],
        RemovalReason.Duplicate => t["the same person has signed with another address."],
        RemovalReason.DisposableAddress => t["the address is of a service that lends mailboxes for a short time."],
        RemovalReason.Automated => t["it was made by a program."],
        RemovalReason.Legal => t["the law requires it."],
        RemovalReason.Moderator or null => t["a moderator decided so after looking at it."],
    };
}
