using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Sign;
using Redress.Platform.Counting;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Confirm;

/// <summary>The button on the page behind the link in the mail. Pressed twice it does nothing more.</summary>
internal sealed class ConfirmSignature(ChangeSignature change, Counts counts)
{
    public async Task<ConfirmAnswer> RunAsync(Id<Signature> signature, CancellationToken cancel)
    {
        var answer = await change.RunAsync(signature, Confirm, cancel) ?? new ConfirmAnswer.Busy();

        if (answer is ConfirmAnswer.Counts { NewOf: { } petition })
        {
            counts.Add(Counted.Signed, petition.StoryId?.Value);
        }

        return answer;
    }

    private static ConfirmAnswer Confirm(ChangingSignature changing)
    {
        switch (changing.Signature?.State)
        {
            case SignatureState.Pending when changing.IsOpen:
                changing.Signature.Confirm(changing.Now);
                if (changing.Signature.Follows)
                {
                    changing.Db.Enqueue(new FollowWhatWasSigned(changing.Signature.Id));
                }

                return changing.Signature.Counts ? new ConfirmAnswer.Counts(changing.Petition) : new ConfirmAnswer.Held();
            case SignatureState.Pending:
                return new ConfirmAnswer.Closed();
            case SignatureState.Confirmed:
                return new ConfirmAnswer.Counts(NewOf: null);
            case SignatureState.Held:
                return new ConfirmAnswer.Held();
            case SignatureState.Withdrawn or SignatureState.Invalidated:
                return new ConfirmAnswer.Removed();
            default:
                return new ConfirmAnswer.Unknown();
        }
    }
}
