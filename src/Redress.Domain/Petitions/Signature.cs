namespace Redress.Domain.Petitions;

/// <summary>One person's name under one text of a petition. Who that is is kept encrypted, in <see cref="Person"/> only.</summary>
public sealed class Signature
{
    public Signature()
    {
    }

    /// <param name="hold">Why it will be held once it is confirmed; null where nothing speaks against it.</param>
    public Signature(HoldReason? hold) => Hold = hold;

    public required Id<Signature> Id { get; init; }

    public required Id<Petition> PetitionId { get; init; }

    /// <summary>Number of the version that was signed.</summary>
    public required int Version { get; set; }

    public SignatureState State { get; private set; }

    /// <summary>Keyed hash of the canonical address, 16 bytes. Once the person is forgotten, the bytes of <see cref="Id"/>.</summary>
    public required byte[] EmailKey { get; set; }

    /// <summary>Keyed hash of the name where people may share an address; empty elsewhere, so that one address signs once.</summary>
    public required byte[] NameKey { get; set; }

    /// <summary>Name, address and where they live, encrypted; null once the person is forgotten.</summary>
    public byte[]? Person { get; set; }

    /// <summary>Where it counts: "US-CA", "US" where the state cannot be told, elsewhere the country's two letters.</summary>
    public required string Region { get; set; }

    /// <summary>The signer asked for their name to be shown.</summary>
    public bool ShowsName { get; set; }

    /// <summary>The signer asked for news of the petition.</summary>
    public bool Follows { get; set; }

    /// <summary>The language the signer read, two letters: mails are written in it.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Which wording of the consent the signer was shown.</summary>
    public required int Consent { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>When the button in the page of the confirmation link was pressed.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Why it is held, or will be when it is confirmed.</summary>
    public HoldReason? Hold { get; private set; }

    /// <summary>Why it was withdrawn or invalidated.</summary>
    public RemovalReason? Removal { get; private set; }

    /// <summary>What the signer says against a hold or an invalidation, encrypted.</summary>
    public byte[]? Appeal { get; set; }

    public DateTimeOffset? AppealedAt { get; set; }

    /// <summary>Keyed hash of the network it came from, 16 bytes; forgotten after a month.</summary>
    public byte[]? Network { get; set; }

    /// <summary>Keyed hash of the address's domain, 16 bytes.</summary>
    public byte[]? Domain { get; set; }

    /// <summary>Up to which version the signer was asked whether they sign that one too; null where they never were.</summary>
    public int? AskedVersion { get; set; }

    /// <summary>The mail that is due to the signer.</summary>
    public SignatureMail? Mail { get; set; }

    public DateTimeOffset? MailDueAt { get; set; }

    /// <summary>What its leaf in the log commits to, encrypted; it goes with the person.</summary>
    public byte[]? Opening { get; set; }

    /// <summary>Names its leaf in the log: another one each time it begins to count.</summary>
    public Guid? LeafId { get; set; }

    /// <summary>Whether it is part of the count.</summary>
    public bool Counts => State is SignatureState.Confirmed;

    /// <summary>The pressed button: it counts, or is held where something speaks against it.</summary>
    public void Confirm(DateTimeOffset now)
    {
        Become(Hold is null ? SignatureState.Confirmed : SignatureState.Held);
        ConfirmedAt = now;
    }

    /// <summary>Takes it out of the count until a person has looked at it; one that is not confirmed yet will be held then.</summary>
    public void HoldFor(HoldReason reason)
    {
        if (State is not SignatureState.Pending)
        {
            Become(SignatureState.Held);
        }

        Hold = reason;
    }

    /// <summary>A person has looked at it, and it counts.</summary>
    public void Release()
    {
        Become(SignatureState.Confirmed);
        (Hold, Removal) = (null, null);
    }

    public void Withdraw(RemovalReason reason)
    {
        Become(SignatureState.Withdrawn);
        Removal = reason;
    }

    public void Invalidate(RemovalReason reason)
    {
        Become(SignatureState.Invalidated);
        Removal = reason;
    }

    public void Expire() => Become(SignatureState.Expired);

    /// <summary>Forgets who it was; the signature goes on counting.</summary>
    public void Anonymize()
    {
        EmailKey = Id.Value.ToByteArray(bigEndian: true);
        NameKey = [];
        (Person, Appeal, Network, Domain, Opening, Mail, MailDueAt) = (null, null, null, null, null, null, null);
        (ShowsName, Follows) = (false, false);
    }

    private void Become(SignatureState next) =>
        State = (State, next) switch
        {
            (SignatureState.Pending, SignatureState.Confirmed or SignatureState.Held or SignatureState.Withdrawn or SignatureState.Expired) or
            (SignatureState.Confirmed, SignatureState.Held or SignatureState.Withdrawn or SignatureState.Invalidated) or
            (SignatureState.Held, SignatureState.Confirmed or SignatureState.Withdrawn or SignatureState.Invalidated) or
            (SignatureState.Invalidated, SignatureState.Confirmed or SignatureState.Withdrawn) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(Signature), $"{from}", $"{to}"),
        };
}
