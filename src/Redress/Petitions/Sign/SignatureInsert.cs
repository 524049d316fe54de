using System.Data.Common;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Sign;

/// <summary>Stores new signatures in the open transaction, with one prepared command. Whether an address was there already makes no difference to anybody who asks.</summary>
internal abstract class SignatureInsert : IAsyncDisposable
{
    /// <summary>How many <see cref="Into"/> names.</summary>
    protected const int Columns = 18;

    protected const string Into = """
        INSERT INTO "Signatures" ("Id", "PetitionId", "Version", "State", "EmailKey", "NameKey", "Person", "Region", "ShowsName", "Follows", "Consent",
            "SignedAt", "Hold", "Network", "Domain", "Mail", "MailDueAt", "Language")
        """;

    /// <summary>Who has not confirmed, or has withdrawn, signs anew with the same row; anybody else is only told by mail how the signature stands.</summary>
    protected const string OrElse = """
        ON CONFLICT ("PetitionId", "EmailKey", "NameKey") DO UPDATE SET
            "Mail" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN 'Confirm' ELSE 'Standing' END,
            "MailDueAt" = excluded."MailDueAt",
            "Version" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."Version" ELSE "Signatures"."Version" END,
            "Person" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."Person" ELSE "Signatures"."Person" END,
            "Region" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."Region" ELSE "Signatures"."Region" END,
            "ShowsName" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."ShowsName" ELSE "Signatures"."ShowsName" END,
            "Follows" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."Follows" ELSE "Signatures"."Follows" END,
            "Consent" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."Consent" ELSE "Signatures"."Consent" END,
            "SignedAt" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."SignedAt" ELSE "Signatures"."SignedAt" END,
            "Hold" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."Hold" ELSE "Signatures"."Hold" END,
            "Language" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."Language" ELSE "Signatures"."Language" END,
            "Network" = CASE WHEN "Signatures"."State" IN ('Pending', 'Withdrawn') THEN excluded."Network" ELSE "Signatures"."Network" END,
            "Removal" = CASE WHEN "Signatures"."State" = 'Withdrawn' THEN NULL ELSE "Signatures"."Removal" END,
            "State" = CASE WHEN "Signatures"."State" = 'Withdrawn' THEN 'Pending' ELSE "Signatures"."State" END
        """;

    public abstract Task RunAsync(IReadOnlyCollection<Signature> signatures, DbTransaction transaction);

    /// <summary>Called after each COMMIT.</summary>
    /// <param name="writes">How many there were in it.</param>
    public virtual void Committed(int writes)
    {
    }

    public abstract ValueTask DisposeAsync();
}
