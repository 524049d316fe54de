using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Domain.Stories;
using Redress.Letters.Send;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Letters.Write;

internal abstract record WriteAnswer
{
    /// <summary>It is kept, encrypted, and its page can be opened.</summary>
    public sealed record Kept(Id<Letter> Letter) : WriteAnswer;

    /// <summary>Nothing was kept; each problem names a field of the form and says how to mend it.</summary>
    public sealed record Unfinished(IReadOnlyList<WriteProblem> Problems) : WriteAnswer;
}

/// <param name="Field">The name of the draft's property.</param>
/// <param name="Message">In English, with its values apart.</param>
/// <param name="Values">What the message says about.</param>
internal sealed record WriteProblem(string Field, string Message, params object[] Values);

/// <summary>Keeps a finished letter for its page and its deliveries. A draft that is pressed twice, or changed before anything was sent, stays one letter.</summary>
internal sealed class WriteLetter(RedressDb db, PersonalData data, LetterLinks links, AskToConfirm confirm, TimeProvider clock)
{
    public const int LongestOwn = 3000;
    public const int LongestBody = 10_000;
    public const int LongestSubject = 150;

    public async Task<WriteAnswer> RunAsync(LetterDraft draft, Story story, string ask, IReadOnlyList<Addressee> to, CancellationToken cancel)
    {
        var content = Content(draft, to.Select(person => person.State).FirstOrDefault(state => state is not null), ask);
        var home = new LetterHome(draft.Street?.Trim(), draft.City?.Trim());

        if (Problems(draft, content, home, to).ToList() is { Count: > 0 } problems)
        {
            return new WriteAnswer.Unfinished(problems);
        }

        var now = clock.GetUtcNow();
        var id = links.ReadPage(draft.Letter) ?? Id<Letter>.New(now);
        var letter = await db.Set<Letter>().AsSplitQuery().Include(l => l.Recipients).Include(l => l.Deliveries).Include(l => l.Likeness).SingleOrDefaultAsync(l => l.Id == id, cancel);

        if (letter is not null && (letter.StoryId != story.Id || letter.ConfirmedAt is not null || letter.Deliveries.Any(delivery => delivery.Status is not DeliveryStatus.AwaitingConfirmation)))
        {
            (letter, id) = (null, Id<Letter>.New(now));
        }

        letter ??= db.Add(new Letter { Id = id, StoryId = story.Id, WrittenAt = now, Language = Texts.Language, SenderKey = [] }).Entity;
        Fill(letter, content, home, to);
        Address(letter, to, content, draft.District, now);
        await confirm.AskAsync(letter, story, content, cancel);
        await db.TrySaveAsync(cancel);
        return new WriteAnswer.Kept(id);
    }

    private void Fill(Letter letter, LetterContent content, LetterHome home, IReadOnlyList<Addressee> to)
    {
        letter.Content = data.Seal(content);
        letter.Home = data.Seal(home);
        letter.SenderKey = Sender.Key(data, content);
        var text = string.Join("\n\n", content.Own, MergeField.Merge(content.Body, to.Select(person => person.Fields).FirstOrDefault() ?? new Dictionary<string, string?>(StringComparer.Ordinal)));
        db.RemoveRange(letter.Likeness);
        letter.Likeness.Clear();

        foreach (var (value, band) in Likeness.BandsOf(text).Select((value, band) => (value, band)))
        {
            letter.Likeness.Add(new LetterLikeness { LetterId = letter.Id, StoryId = letter.StoryId, Band = band, Value = value });
        }
    }

    private void Address(Letter letter, IReadOnlyList<Addressee> to, LetterContent content, string? district, DateTimeOffset now)
    {
        db.RemoveRange(letter.Recipients);
        db.RemoveRange(letter.Deliveries);
        letter.Recipients.Clear();
        letter.Deliveries.Clear();

        foreach (var (person, i) in to.Select((person, i) => (person, i)))
        {
            var recipient = new LetterRecipient { LetterId = letter.Id, OfficialId = person.Id, Position = i + 1, Name = person.Name, State = person.State, YouChose = person.YouChose, District = person.YouChose ? district : null };
            letter.Recipients.Add(recipient);

            if (person.Facts.Emails.Count > 0 && content.Email is not null)
            {
                letter.Deliveries.Add(Delivery.Await(letter, recipient, DeliveryRoute.Email, now));
            }
        }
    }

    private static LetterContent Content(LetterDraft draft, string? state, string ask) => new(
        (draft.Subject ?? "").Trim(), (draft.Own ?? "").ReplaceLineEndings("\n").Trim(), (draft.Body ?? "").ReplaceLineEndings("\n").Trim(), (draft.Suggested ?? "").ReplaceLineEndings("\n"),
        ask, (draft.Name ?? "").Trim(), UkPostcode.Read(draft.Zip) ?? (draft.Zip ?? "").Trim(), state, string.IsNullOrWhiteSpace(draft.Email) ? null : draft.Email.Trim());

    private static IEnumerable<WriteProblem> Problems(LetterDraft draft, LetterContent content, LetterHome home, IReadOnlyList<Addressee> to)
    {
        if (content.Own.Length > LongestOwn)
        {
            yield return new(nameof(draft.Own), "Keep your own words under {0} characters; there are {1}.", LongestOwn, content.Own.Length);
        }

        if (content.Name is "" or { Length: > 100 })
        {
            yield return new(nameof(draft.Name), "Enter your name, so that the office knows who writes.");
        }

        if (content.Email is { } email && !EmailAddress.TryParse(email, null, out _))
        {
            yield return new(nameof(draft.Email), "Enter an e-mail address like name@example.org, or leave it empty.");
        }

        if (content.Subject is "" || content.Subject.Length > LongestSubject)
        {
            yield return new(nameof(draft.Subject), "Enter a subject of at most {0} characters.", LongestSubject);
        }

        if (content.Body.Length is 0 or > LongestBody)
        {
            yield return new(nameof(draft.Body), "Enter a letter of at most {0} characters.", LongestBody);
        }

        foreach (var hole in to.SelectMany(person => ComposedLetter.Of(content, home, person.Facts.Salutation, person.Fields).Holes).Distinct(StringComparer.Ordinal))
        {
            yield return new(nameof(draft.Body), "Fill in or take out {0}: no letter goes out with a gap in it.", hole);
        }
    }
}
