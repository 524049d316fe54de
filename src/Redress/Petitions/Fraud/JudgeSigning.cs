using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Mail;

namespace Redress.Petitions.Fraud;

/// <summary>Scores an attempt to sign by what happened lately. Points lead to a task or a wait; only what stays suspicious after that is held, and a person decides.
/// A crowd behind one network is no reason to hold anybody. Kept in memory, each node by itself.</summary>
internal sealed class JudgeSigning(DisposableDomains disposable, TimeProvider clock)
{
    /// <summary>How long the mail waits for who cannot, or does not want to, do the work.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    private const int Enough = 30;

    private readonly FadingCounts<(Id<Petition>, string Network)> _fromNetwork = new(TimeSpan.FromMinutes(20));
    private readonly FadingCounts<(Id<Petition>, string Network)> _idleFromNetwork = new(TimeSpan.FromMinutes(20));
    private readonly FadingCounts<(Id<Petition>, string Domain)> _ofDomain = new(TimeSpan.FromMinutes(20));
    private readonly FadingCounts<Id<Petition>> _all = new(TimeSpan.FromMinutes(20));
    private readonly FadingCounts<Id<Petition>> _hasty = new(TimeSpan.FromMinutes(20));
    private readonly FadingCounts<Id<Petition>> _idle = new(TimeSpan.FromMinutes(20));
    private readonly FadingCounts<(Id<Petition>, string Spelling)> _spelling = new(TimeSpan.FromHours(1));
    private readonly FadingCounts<(Id<Petition>, string Mailbox)> _spellings = new(TimeSpan.FromHours(1));

    public Verdict Of(SigningEvidence evidence)
    {
        var now = clock.GetUtcNow();
        var isFirst = !evidence.HasWorked && !(evidence.IsForm && evidence.Waits);
        var points = Points(evidence, isFirst, now);
        var hold = HoldFor(evidence, isFirst, now);

        if (points < Enough || evidence.HasWorked)
        {
            return new Verdict.Pass(hold, TimeSpan.Zero);
        }

        return evidence.Waits ? Idle(evidence, hold, now) : new Verdict.Challenge(Bits(evidence, now));
    }

    private int Points(SigningEvidence evidence, bool isFirst, DateTimeOffset now)
    {
        var hasty = IsHasty(evidence);
        var all = Number(_all, evidence.Petition, isFirst, now);
        var hasties = Number(_hasty, evidence.Petition, isFirst && hasty, now);
        var crowd = evidence.Network is { } network ? Number(_fromNetwork, (evidence.Petition, network), isFirst, now) : 0;
        var domain = Number(_ofDomain, (evidence.Petition, evidence.Address.Domain), isFirst, now);

        return (crowd >= 20 ? 30 : 0)
            + (hasty ? 20 : 0)
            + (hasty && IsManyOf(hasties, all) ? 20 : 0)
            + (domain >= 30 && domain >= 0.3 * all && !MailProviders.Contains(evidence.Address.Domain) ? 20 : 0);
    }

    /// <summary>No mark of ours, or faster than anybody types. A program on a network we cannot tell is the operator's own.</summary>
    private static bool IsHasty(SigningEvidence evidence) => evidence.IsForm ? !(evidence.FormAge >= TimeSpan.FromSeconds(2)) : evidence.Network is not null;

    private static bool IsManyOf(double some, double all) => some >= 50 && some >= 0.2 * all;

    private HoldReason? HoldFor(SigningEvidence evidence, bool isFirst, DateTimeOffset now)
    {
        if (disposable.Contains(evidence.Address.Domain))
        {
            return HoldReason.DisposableAddress;
        }

        var mailbox = (evidence.Petition, Convert.ToHexString(evidence.EmailKey));

        // The first time is one; the second is a little less than two, since the first has faded a little.
        var isNew = isFirst && _spelling.Add((evidence.Petition, evidence.Address.Address.ToUpperInvariant()), now) < 1.5;
        return Number(_spellings, mailbox, isNew, now) > 4 ? HoldReason.ManySpellings : null;
    }

    /// <summary>Whoever waits instead of working is let through, unless nearly everybody from there does the same.</summary>
    private Verdict Idle(SigningEvidence evidence, HoldReason? hold, DateTimeOffset now)
    {
        var idle = _idle.Add(evidence.Petition, now);
        var idleHere = evidence.Network is { } network ? _idleFromNetwork.Add((evidence.Petition, network), now) : 0;
        var here = evidence.Network is { } same ? _fromNetwork.Of((evidence.Petition, same), now) : 0;

        return idleHere > 500 && idleHere > 0.9 * here ? new Verdict.TooMany()
            : new Verdict.Pass(hold ?? (idleHere > 100 || IsManyOf(idle, _all.Of(evidence.Petition, now)) ? HoldReason.Automated : null), Wait);
    }

    /// <summary>One more bit, twice the work, for each doubling of the crowd.</summary>
    private int Bits(SigningEvidence evidence, DateTimeOffset now)
    {
        var crowd = evidence.Network is { } network ? _fromNetwork.Of((evidence.Petition, network), now) : 0;
        return Math.Clamp(ProofOfWork.FewestBits + (int)Math.Log2(Math.Max(1, crowd / 500)), ProofOfWork.FewestBits, ProofOfWork.MostBits);
    }

    private static double Number<T>(FadingCounts<T> counts, T key, bool counted, DateTimeOffset now)
        where T : notnull => counted ? counts.Add(key, now) : counts.Of(key, now);
}
