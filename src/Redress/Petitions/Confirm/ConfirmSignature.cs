using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Sign;
using Redress.Platform.Counting;

namespace Redress.Petitions.Confirm;

/// <summary>The button on the page behind the link in the mail. Pressed twice it does nothing more.</summary>
internal sealed class ConfirmSignature(ChangeSignature change, Counts numbers)
{
    public async Task<ConfirmAnswer> RunAsync(Id<Signature> signature, CancellationToken cancel)
    {
        var answer = await change.RunAsync(signature, Confirm, cancel) ?? new ConfirmAnswer.Busy();

        if (answer is ConfirmAnswer.Counts { IsNew: true } counted)
        {
            numbers.Add(Counted.Signed, counted.Story);
        }

        return answer;
    }

    private static ConfirmAnswer Confirm(ChangingSignature changing)
    {
        switch (changing.Signature?.State)
        {
            case SignatureState.Pending when changing.IsOpen:
                changing.Signature.Confirm(changing.Now);
                return changing.Signature.Counts ? new ConfirmAnswer.Counts(IsNew: true, changing.Petition.StoryId?.Value) : new ConfirmAnswer.Held();
            case SignatureState.Pending:
                return new ConfirmAnswer.Closed();
            case SignatureState.Confirmed:
                return new ConfirmAnswer.Counts();
            case SignatureState.Held:
                return new ConfirmAnswer.Held();
            case SignatureState.Withdrawn or SignatureState.Invalidated:
                return new ConfirmAnswer.Removed();
            default:
                return new ConfirmAnswer.Unknown();
        }
    }
}
