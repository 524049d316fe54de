using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Officials;
using Redress.Officials.Known;

namespace Redress.Officials.Browse;

[AllowAnonymous]
internal sealed class OfficialModel(OfficialsMemory memory, IEnumerable<ILettersToOfficials> letters, TimeProvider clock) : PageModel
{
    public Official Official { get; private set; } = null!;

    /// <summary>What they hold, or held last.</summary>
    public HeldPost Current { get; private set; } = null!;

    public IReadOnlyList<TimeInPost> Times { get; private set; } = [];

    public Roster Roster { get; private set; } = null!;

    public LettersToOfficial? Letters { get; private set; }

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public bool HasEnded => !Current.Term.Covers(Today);

    /// <summary>Offices with what is known of each, the capitol's first. Social accounts are no offices.</summary>
    public IEnumerable<IGrouping<string, ContactDetail>> Offices => Official.Contacts
        .Where(contact => contact.Kind is not (ContactKind.Social or ContactKind.Website) && contact.IsGood(Today))
        .OrderBy(contact => contact.Kind)
        .GroupBy(contact => contact.Office, StringComparer.Ordinal)
        .OrderBy(office => office.Key is not "Capitol").ThenBy(office => office.Key, StringComparer.Ordinal);

    /// <summary>Whole committees first, then their parts.</summary>
    public IEnumerable<CommitteeSeat> Committees => Official.Committees.OrderBy(seat => seat.Committee, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var known = await memory.GetAsync(cancel);

        if (known.AtAddress(slug) is not { } official || known.Current(official.Id, Today) is not { } current)
        {
            return NotFound();
        }

        if (OfficialAddress.Of(official) is var address && address != $"/officials/{slug}")
        {
            return LocalRedirectPermanent(address);
        }

        (Official, Current, Times, Roster) = (official, current, TimeInPost.Of(known.HeldBy(official.Id)), known.RosterOf(official.Roster));

        foreach (var source in letters)
        {
            Letters ??= await source.CountAsync(official.Id, cancel);
        }

        return Page();
    }
}
