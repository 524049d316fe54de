using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Mail;

namespace Redress.Petitions.Sign;

/// <summary>Learns that mail to a signer came back: a signature that is not confirmed yet will be held if it ever is.</summary>
internal sealed class SignerMailOutcome(ChangeSignature change) : IMailOutcome
{
    public string Kinds => "petitions.";

    public async Task OnAsync(MailOutcome outcome, CancellationToken cancel)
    {
        if (outcome is { IsHard: true, State: MailState.Refused or MailState.Bounced, About: { } signature })
        {
            await change.RunAsync(new Id<Signature>(signature), Bounced, cancel);
        }
    }

    private static object Bounced(ChangingSignature changing)
    {
        if (changing.Signature is { State: SignatureState.Pending } signature)
        {
            signature.HoldFor(HoldReason.AddressBounced);
        }

        return changing;
    }
}
