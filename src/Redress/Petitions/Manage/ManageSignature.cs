using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Follow.Manage;
using Redress.Petitions.Sign;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Manage;

/// <summary>What a signer can do with their own signature, at any time.</summary>
internal sealed class ManageSignature(ChangeSignature change, PersonalData data, IServiceScopeFactory scopes)
{
    public Task<ManageAnswer?> WithdrawAsync(Id<Signature> id, CancellationToken cancel) => RunAsync(id, (signature, _) =>
    {
        if (signature.State is not (SignatureState.Withdrawn or SignatureState.Expired))
        {
            signature.Withdraw(RemovalReason.SignerAsked);
            (signature.Mail, signature.MailDueAt) = (null, null);
        }
    }, cancel);

    public Task<ManageAnswer?> ShowNameAsync(Id<Signature> id, bool show, CancellationToken cancel) => RunAsync(id, (signature, changing) =>
        signature.ShowsName = show && changing.Petition is { ShowsNames: true }, cancel);

    /// <summary>The signer signs the newest text too; the signature stands under that one from now on. A petition that closed meanwhile keeps it where it was.</summary>
    /// <param name="id">Which signature.</param>
    /// <param name="version">The text the signer was shown.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public Task<ManageAnswer?> SignNewVersionAsync(Id<Signature> id, int version, CancellationToken cancel) => RunAsync(id, (signature, changing) =>
    {
        if (changing.IsOpen && version == changing.Petition.Version && signature.Version < version && signature.State is (SignatureState.Confirmed or SignatureState.Held))
        {
            signature.Version = version;
        }
    }, cancel);

    /// <param name="id">Which signature.</param>
    /// <param name="text">Why it should count, in the signer's words.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public Task<ManageAnswer?> AppealAsync(Id<Signature> id, string text, CancellationToken cancel) => RunAsync(id, (signature, changing) =>
    {
        if (signature.State is SignatureState.Held or SignatureState.Invalidated)
        {
            (signature.Appeal, signature.AppealedAt) = (data.Encrypt(text), changing.Now);
        }
    }, cancel);

    /// <summary>Withdraws it where it counts, then deletes everything that is known of the signer.</summary>
    public async Task<ManageAnswer?> EraseAsync(Id<Signature> id, CancellationToken cancel)
    {
        EmailAddress? address = null;
        var slug = "";
        var answer = await RunAsync(id, (signature, changing) =>
        {
            address = SignerDetails.Of(signature, data)?.Address;
            slug = changing.Petition!.Slug;

            if (signature.Counts)
            {
                signature.Withdraw(RemovalReason.Erasure);
            }

            changing.Db.Remove(signature);
        }, cancel);

        if (answer is ManageAnswer.Done)
        {
            await using var scope = scopes.CreateAsyncScope();

            if (address is not null)
            {
                await scope.ServiceProvider.GetRequiredService<ForgetMails>().RunAsync(address, cancel);
                await scope.ServiceProvider.GetRequiredService<ForgetFollow>().RunAsync(address, Subjects.Petition(slug), cancel);
            }

            await scope.ServiceProvider.GetRequiredService<RedressDb>().WipeAsync(cancel);
        }

        return answer;
    }

    private Task<ManageAnswer?> RunAsync(Id<Signature> id, Action<Signature, ChangingSignature> apply, CancellationToken cancel) =>
        change.RunAsync<ManageAnswer>(id, changing =>
        {
            if (changing.Signature is not { } signature)
            {
                return new ManageAnswer.Unknown();
            }

            apply(signature, changing);
            return new ManageAnswer.Done();
        }, cancel);
}

/// <summary>What comes of managing a signature; no answer at all where it could not be stored now.</summary>
internal abstract record ManageAnswer
{
    public sealed record Done : ManageAnswer;

    public sealed record Unknown : ManageAnswer;
}
