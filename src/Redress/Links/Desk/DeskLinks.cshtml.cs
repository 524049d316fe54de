using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Links;
using Redress.Links.Check;
using Redress.Platform.Database;
using Redress.Platform.Links;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Links.Desk;

/// <summary>Links that do not lead where they should, why, and what to do.</summary>
[DeskRole(Role.Editor)]
internal sealed class DeskLinksModel(RedressDb db, CheckLinks check, DecideLink decide, SealedLinks sealedLinks, Texts texts, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<CheckedLink> Failing { get; private set; } = [];

    public int All { get; private set; }

    public int Unchecked { get; private set; }

    public int Unclear { get; private set; }

    /// <summary>Its address, or only its site where not everybody may have it.</summary>
    public string Name(CheckedLink link) => sealedLinks.Name(link.Url);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var links = db.Set<CheckedLink>().AsNoTracking();
        Failing = await links.Where(link => link.Verdict == LinkVerdict.Fails).OrderByDescending(link => link.IsBroken && link.KeptAt == null).ThenByDescending(link => link.IsBroken).ThenBy(link => link.FailingSince).Take(Most).ToListAsync(cancel);
        (All, Unchecked, Unclear) = (await links.CountAsync(cancel), await links.CountAsync(link => link.CheckedAt == null, cancel), await links.CountAsync(link => link.Verdict == LinkVerdict.Unclear, cancel));
    }

    public async Task<IActionResult> OnPostCheckAsync(string key, CancellationToken cancel) => Done(await check.OneAsync(key, cancel) switch
    {
        null => texts["That link is no longer on any page."],
        { Verdict: LinkVerdict.Works } link => texts["It works: {0}", Name(link)],
        { Fault: { } fault } link => $"{Name(link)}: {LinkWords.Of(fault, texts)}",
        var link => texts["It cannot be checked by a program: {0}", Name(link)],
    });

    public async Task<IActionResult> OnPostReplaceAsync(string key, CancellationToken cancel) =>
        Done(await decide.ReplaceAsync(key, User, cancel), texts["The suggestion is in its place now."]);

    public async Task<IActionResult> OnPostKeepAsync(string key, CancellationToken cancel) =>
        Done(await decide.KeepAsync(key, User, cancel), texts["Readers see it again."]);

    public async Task<IActionResult> OnPostHideAsync(string key, CancellationToken cancel) =>
        Done(await decide.HideAgainAsync(key, User, cancel), texts["Readers no longer see it."]);

    private RedirectResult Done(DecideLinkAnswer answer, string done) => Done(answer switch
    {
        DecideLinkAnswer.Done => done,
        DecideLinkAnswer.NotPossible => texts["Nothing was changed: the link was decided about or found sound meanwhile."],
        DecideLinkAnswer.NotOurs => texts["This link is part of something that is not changed from here. Change it where it stands, or keep it hidden."],
    });

    private RedirectResult Done(string notice)
    {
        Notice = notice;
        return Redirect("/desk/links");
    }
}
