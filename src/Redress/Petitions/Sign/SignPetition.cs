using System.Net;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Fraud;
using Redress.Petitions.Organize;
using Redress.Petitions.Show;
using Redress.Platform.Counting;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Sign;

/// <summary>Signs a petition: reads the form, judges the attempt, and has the signature stored before it answers.</summary>
internal sealed class SignPetition(
    PetitionBoard board, ReadSignRequest read, JudgeSigning judge, FormStamp stamp, ProofOfWork work, SignatureWriter writer, Counts counts, PersonalData data, TimeProvider clock)
{
    /// <summary>Longer than any transaction takes, shorter than people wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<SignAnswer> RunAsync(string slug, SignRequest request, SignDoor door, CancellationToken cancel) =>
        await PrepareAsync(slug, request, door, cancel) is var (write, answer) && write is not null ? CountSource(request, door, write, await StoreAsync(write, answer, cancel)) : answer;

    /// <summary>Everything short of storing it.</summary>
    /// <returns>What is to be stored, if anything, and the answer to give then.</returns>
    public async Task<(NewSignature? Write, SignAnswer Answer)> PrepareAsync(string slug, SignRequest request, SignDoor door, CancellationToken cancel)
    {
        if (await board.FindAsync(slug, cancel) is not { } petition)
        {
            return (null, new SignAnswer.NoSuchPetition());
        }

        var (signer, problems) = read.Read(request, petition.RegionRule, petition.State);

        if (signer is null)
        {
            return (null, new SignAnswer.Invalid(problems));
        }

        var evidence = Evidence(petition, request, signer, door);
        return judge.Of(evidence) switch
        {
            Verdict.Pass pass => (new NewSignature(Row(petition, request, signer, evidence, pass), request.Version), new SignAnswer.Accepted(pass.After)),
            Verdict.Challenge challenge => (null, new SignAnswer.Challenged(work.NewTask(petition.Id, evidence.EmailKey, challenge.Bits))),
            Verdict.TooMany => (null, new SignAnswer.TooMany()),
            _ => throw new InvalidOperationException("A verdict that nothing here knows."),
        };
    }

    /// <summary>Adds to the day's sum of where signers came from, once it is stored. Nothing of it is kept with the signature.</summary>
    private SignAnswer CountSource(SignRequest request, SignDoor door, NewSignature write, SignAnswer answer)
    {
        if (door.IsForm && answer is SignAnswer.Accepted && SignerSources.Read(request.From) is { } source)
        {
            counts.Add(SignerSources.Counted(source), write.Row.PetitionId.Value);
        }

        return answer;
    }

    private SigningEvidence Evidence(PostedPetition petition, SignRequest request, SignerDetails signer, SignDoor door)
    {
        var address = signer.Address;
        var key = data.Key(address, "petitions");
        return new SigningEvidence
        {
            Petition = petition.Id,
            Address = address,
            EmailKey = key,
            Network = SignerNetwork.Of(door.Address),
            IsForm = door.IsForm,
            FormAge = stamp.Age(request.Stamp),
            HasWorked = work.Solves(request.Task, request.Proof, petition.Id, key),
            Waits = request.Wait || !door.IsForm,
        };
    }

    private Signature Row(PostedPetition petition, SignRequest request, SignerDetails signer, SigningEvidence evidence, Verdict.Pass pass)
    {
        var now = clock.GetUtcNow();
        return new Signature(pass.Hold)
        {
            Id = Id<Signature>.New(now),
            PetitionId = petition.Id,
            Version = 0,
            EmailKey = evidence.EmailKey,
            NameKey = petition.AllowsSharedAddresses ? data.Key(signer.Name.ToUpperInvariant(), "petitions/name") : [],
            Person = signer.Encrypt(data),
            Region = signer.Place.Region,
            ShowsName = request.ShowName && petition.ShowsNames,
            Follows = request.Follow,
            Language = ReadersLanguage(),
            Consent = ConsentText.Current,
            SignedAt = now,
            Network = evidence.Network is { } network ? data.Key(network, "petitions/network") : null,
            Domain = data.Key(evidence.Address.Domain, "petitions/domain"),
            Mail = SignatureMail.Confirm,
            MailDueAt = now + pass.After,
        };
    }

    /// <summary>Mails are written in it, so it has to be one that we have.</summary>
    private static string ReadersLanguage() =>
        Texts.Language;

    private async Task<SignAnswer> StoreAsync(NewSignature write, SignAnswer accepted, CancellationToken cancel)
    {
        if (!writer.TryWrite(write))
        {
            return new SignAnswer.Busy();
        }

        try
        {
            return await write.Task.WaitAsync(Patience, cancel) switch
            {
                NewSignature.Stored.Accepted => accepted,
                NewSignature.Stored.Closed => new SignAnswer.Closed(),
                NewSignature.Stored.TextChanged => new SignAnswer.TextChanged(),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The writer has logged it; to say no although it may yet be stored is safe, since signing again changes nothing.
            return new SignAnswer.Busy();
        }
    }
}

/// <summary>By which door an attempt to sign comes in.</summary>
/// <param name="Address">Whose it is; null where it is not known.</param>
/// <param name="IsForm">A page's form, not a program.</param>
internal sealed record SignDoor(IPAddress? Address, bool IsForm);
