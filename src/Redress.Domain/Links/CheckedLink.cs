namespace Redress.Domain.Links;

public enum LinkVerdict
{
    Works,
    Unclear,
    Fails,
}

/// <summary>An outbound link of our published pages, and what the last looks at it found. When it is hidden follows from the rule in <see cref="Found"/>.</summary>
public sealed class CheckedLink
{
    /// <summary>A fault that may pass counts only when it is still there this much later.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromDays(1);

    private static readonly TimeSpan Interval = TimeSpan.FromDays(7);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    private CheckedLink() { }

    /// <summary>SHA-256 of <see cref="Url"/>, lower-case hexadecimal; of a sealed one a keyed hash.</summary>
    public required string Key { get; init; }

    /// <summary>Without its fragment; encrypted where not everybody may have it.</summary>
    public required string Url { get; init; }

    /// <summary>The page of ours it was first found on.</summary>
    public required string Title { get; set; }

    public required string Path { get; set; }

    /// <summary>On how many of our pages it is.</summary>
    public required int Places { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    public DateTimeOffset NextCheckAt { get; private set; }

    /// <summary>When it was looked at last; null where nobody has yet.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    public LinkVerdict? Verdict { get; private set; }

    public LinkFault? Fault { get; private set; }

    /// <summary>Why it fails or cannot be told, one sentence for a person.</summary>
    public string? Why { get; private set; }

    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Looks in a row that failed.</summary>
    public int Failures { get; private set; }

    public LinkSuggestionKind? SuggestionKind { get; private set; }

    public string? Suggestion { get; private set; }

    /// <summary>Whether it counts as broken by the rule.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Since when an editor keeps showing it although it is broken.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>Whether readers are not given it.</summary>
    public bool IsHidden => IsBroken && KeptAt is null;

    public static CheckedLink Register(string key, string url, string title, string path, int places, DateTimeOffset now) =>
        new() { Key = key, Url = url, Title = title, Path = path, Places = places, AddedAt = now, NextCheckAt = now };

    /// <summary>The rule: what is certain counts at once, what may pass counts when it is still there a day later. The wait before the next look doubles with each failure.</summary>
    public void Found(LinkReport report, DateTimeOffset now)
    {
        if (report is LinkFails failure)
        {
            Fail(failure, now);
        }
        else
        {
            (Verdict, Why) = report is LinkUnclear unclear ? (LinkVerdict.Unclear, unclear.Why) : (LinkVerdict.Works, null);
            (Fault, FailingSince, Failures, IsBroken, KeptAt) = (null, null, 0, false, null);
            (SuggestionKind, Suggestion) = (null, null);
            NextCheckAt = now + Longer(Interval, (report as LinkUnclear)?.RetryAfter);
        }

        CheckedAt = now;
    }

    /// <summary>An editor looked and goes on showing it, until it fails in another way.</summary>
    public void Keep(DateTimeOffset now) => KeptAt = IsBroken ? now : throw new IllegalTransitionException(nameof(CheckedLink), $"{Verdict}", "Kept");

    /// <summary>Undoes <see cref="Keep"/>.</summary>
    public void HideAgain() => KeptAt = null;

    private void Fail(LinkFails failure, DateTimeOffset now)
    {
        KeptAt = Fault == failure.Fault ? KeptAt : null;
        (Verdict, Fault, Why) = (LinkVerdict.Fails, failure.Fault, failure.Why);
        (SuggestionKind, Suggestion) = (failure.Suggestion?.Kind, failure.Suggestion?.Url);
        FailingSince ??= now;
        IsBroken = failure.Fault < LinkFault.NameUnknown || now - FailingSince >= Apart;
        NextCheckAt = now + Longer(TimeSpan.FromTicks(Math.Min(Longest.Ticks, Apart.Ticks << Math.Min(Failures, 10))), failure.RetryAfter);
        Failures++;
    }

    private static TimeSpan Longer(TimeSpan planned, TimeSpan? asked) => asked is { } wait && wait > planned ? TimeSpan.FromTicks(Math.Min(wait.Ticks, Longest.Ticks)) : planned;
}
