namespace Redress.Domain.Moderation;

/// <summary>One thing a reader or organizer submitted, on its way to a decision.</summary>
public sealed class ModerationCase
{
    public required Id<ModerationCase> Id { get; init; }

    /// <summary>What kind of thing it is: "petition". Each capability brings its own kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the thing itself.</summary>
    public required Guid SubjectId { get; init; }

    public required string Title { get; init; }

    /// <summary>The beginning of its text, for the queue.</summary>
    public required string Excerpt { get; init; }

    /// <summary>The path of its page.</summary>
    public required string Link { get; init; }

    /// <summary>The submitter's e-mail address, encrypted; null where there is none, or once it is no longer needed.</summary>
    public byte[]? SubmitterAddress { get; init; }

    /// <summary>The language to write to the submitter in.</summary>
    public required string Language { get; init; }

    /// <summary>The submitter's account at the desk, where there is one: nobody decides on their own submission.</summary>
    public Guid? SubmitterAccount { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public CaseStatus Status { get; private set; }

    public Guid? ClaimedBy { get; private set; }

    public string? ClaimedByName { get; private set; }

    /// <summary>A claim ends by itself, so that a case is not lost with the person who took it.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    public string? AppealText { get; private set; }

    public DateTimeOffset? AppealedAt { get; private set; }

    /// <summary>When the last decision took effect.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>In order.</summary>
    public ICollection<CaseDecision> Decisions { get; } = [];

    /// <summary>Counts changes: of two people who change one case at once, one is told.</summary>
    public int Version { get; private set; }

    public bool IsOpen => Status is CaseStatus.Waiting or CaseStatus.SecondLook or CaseStatus.Appealed;

    /// <summary>Since when the submitter has been waiting for an answer.</summary>
    public DateTimeOffset WaitingSince => AppealedAt ?? ArrivedAt;

    /// <summary>The decision that holds; null where none has taken effect.</summary>
    public CaseDecision? Outcome => Decisions.LastOrDefault(decision => decision.TookEffect);

    public bool IsClaimedByOther(Guid account, DateTimeOffset now) => ClaimedBy is { } holder && holder != account && ClaimedUntil > now;

    /// <summary>Why this person may not decide now; null where they may.</summary>
    public DecisionBar? BarFor(Guid account, DateTimeOffset now) => this switch
    {
        { IsOpen: false } => DecisionBar.Closed,
        _ when SubmitterAccount == account => DecisionBar.OwnSubmission,
        { Status: not CaseStatus.Waiting } when Decisions.Any(decision => decision.DeciderAccount == account) => DecisionBar.DecidedBefore,
        _ when IsClaimedByOther(account, now) => DecisionBar.ClaimedByOther,
        _ => null,
    };

    /// <summary>Records what a person decided. The first of two looks does not take effect.</summary>
    /// <param name="ruling">What and why.</param>
    /// <param name="by">Who; <see cref="BarFor"/> is to be asked before.</param>
    /// <param name="now">The time.</param>
    public CaseDecision Decide(Ruling ruling, Decider by, DateTimeOffset now)
    {
        if (BarFor(by.Account, now) is { } bar)
        {
            throw new IllegalTransitionException(nameof(ModerationCase), $"{bar} for this person", "decided");
        }

        var takesEffect = Status is not CaseStatus.Waiting || !ruling.WantsSecondLook;
        var decision = new CaseDecision
        {
            CaseId = Id,
            Verdict = ruling.Verdict,
            Reason = ruling.Verdict is Verdict.Reject ? ruling.Reason : null,
            Note = ruling.Note,
            DeciderAccount = by.Account,
            DeciderName = by.Name,
            At = now,
            WaitingSince = WaitingSince,
            TookEffect = takesEffect,
        };
        Become(!takesEffect ? CaseStatus.SecondLook : ruling.Verdict is Verdict.Approve ? CaseStatus.Approved : CaseStatus.Rejected);
        DecidedAt = takesEffect ? now : DecidedAt;
        Decisions.Add(decision);
        return decision;
    }

    /// <summary>Only a rejection can be appealed, and only once.</summary>
    public bool CanBeAppealed(DateTimeOffset now, TimeSpan window) => Status is CaseStatus.Rejected && AppealedAt is null && DecidedAt + window > now;

    public void Appeal(string text, DateTimeOffset now)
    {
        Become(AppealedAt is null ? CaseStatus.Appealed : throw new IllegalTransitionException(nameof(ModerationCase), "decided on appeal", "appealed again"));
        (AppealText, AppealedAt) = (text, now);
    }

    public void Withdraw() => Become(CaseStatus.Withdrawn);

    private void Become(CaseStatus next)
    {
        Status = (Status, next) switch
        {
            (CaseStatus.Waiting, CaseStatus.SecondLook or CaseStatus.Approved or CaseStatus.Rejected or CaseStatus.Withdrawn) or
            (CaseStatus.SecondLook, CaseStatus.Approved or CaseStatus.Rejected or CaseStatus.Withdrawn) or
            (CaseStatus.Rejected, CaseStatus.Appealed) or
            (CaseStatus.Appealed, CaseStatus.Approved or CaseStatus.Rejected or CaseStatus.Withdrawn) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(ModerationCase), $"{from}", $"{to}"),
        };
        (ClaimedBy, ClaimedByName, ClaimedUntil) = (null, null, null);
        Version++;
    }
}
