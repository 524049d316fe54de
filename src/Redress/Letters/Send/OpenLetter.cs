using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Domain.Officials;
using Redress.Letters.Send.Gateway;
using Redress.Letters.Write;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Topics.Packs;

namespace Redress.Letters.Send;

/// <summary>A letter as its sender sees it.</summary>
/// <param name="Letter">With its deliveries.</param>
/// <param name="Content">Decrypted.</param>
/// <param name="Home">Decrypted; empty once the letter ended.</param>
/// <param name="Slug">Of the story.</param>
/// <param name="Headline">Of the story.</param>
/// <param name="Offices">In the order of the letter.</param>
internal sealed record OpenedLetter(Letter Letter, LetterContent Content, LetterHome Home, string Slug, string Headline, IReadOnlyList<LetterOffice> Offices)
{
    public int Done => Offices.Count(office => office.IsDone);
}

/// <summary>Opens a letter for the one who wrote it.</summary>
internal sealed class OpenLetter(RedressDb db, PersonalData data, FindAddressees addressees, TopicPacks packs, CwcAgent agent)
{
    /// <returns>Null where it is gone or scrubbed.</returns>
    public async Task<OpenedLetter?> RunAsync(Id<Letter> id, CancellationToken cancel)
    {
        var letter = await db.Set<Letter>().AsNoTracking().AsSplitQuery().Include(l => l.Recipients).Include(l => l.Deliveries).SingleOrDefaultAsync(l => l.Id == id, cancel);

        if (letter is null || data.ContentOf(letter) is not { } content)
        {
            return null;
        }

        var story = await db.Stories.AsNoTracking().Where(s => s.Id == letter.StoryId).Select(s => new { s.Slug, s.Headline, Topics = s.Topics.Select(topic => topic.TopicId).ToList() }).SingleAsync(cancel);
        var committees = story.Topics.SelectMany(topic => packs.Current.Find(topic)?.Committees ?? []).ToList();
        var home = data.HomeOf(letter);
        var offices = new List<LetterOffice>();

        foreach (var recipient in letter.Recipients.OrderBy(recipient => recipient.Position))
        {
            var to = await addressees.OneAsync(recipient.OfficialId, committees, recipient.YouChose, cancel);
            var composed = ComposedLetter.Of(content with { State = to?.State ?? content.State }, home, to?.Facts.Salutation ?? "Dear representative,", to?.Fields ?? new Dictionary<string, string?>(StringComparer.Ordinal));
            offices.Add(new LetterOffice(
                recipient, to, composed, [.. letter.Deliveries.Where(delivery => delivery.OfficialId == recipient.OfficialId)], agent.IsOn && await IsInTheHouseAsync(recipient.OfficialId, cancel)));
        }

        return new OpenedLetter(letter, content, home, story.Slug, story.Headline, offices);
    }

    private async Task<bool> IsInTheHouseAsync(string official, CancellationToken cancel) =>
        await db.Set<Membership>().Where(term => term.OfficialId == official).OrderByDescending(term => term.Start).Select(term => term.PostId).FirstOrDefaultAsync(cancel) is { } post && CwcMessage.OfficeOf(post) is not null;
}
