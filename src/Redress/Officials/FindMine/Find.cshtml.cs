using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Officials;
using Redress.Officials.Known;

namespace Redress.Officials.FindMine;

/// <summary>Asks for no more than is needed: the ZIP code, then the state or the address where it decides. An address comes by POST, so that it stands in no log.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class FindModel(FindMyOfficials find, OfficialsMemory memory, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Zip { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? District { get; set; }

    [BindProperty]
    public string? Street { get; set; }

    [BindProperty]
    public string? City { get; set; }

    /// <summary>Null before a ZIP code was given.</summary>
    public OfficialsAnswer? Answer { get; private set; }

    public KnownOfficials Known { get; private set; } = null!;

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public bool KnowsStreets => find.KnowsStreets;

    /// <summary>What was typed is no ZIP code.</summary>
    public bool IsWrongZip => Answer is not null && !Domain.Officials.Zip.TryParse(Zip, null, out _);

    public bool LacksStreet { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Known = await memory.GetAsync(cancel);
        Answer = Zip is null ? null : await find.RunAsync(new Whereabouts(Zip, State, District: District), cancel);
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        Known = await memory.GetAsync(cancel);
        LacksStreet = KnowsStreets && string.IsNullOrWhiteSpace(Street);
        Answer = await find.RunAsync(new Whereabouts(Zip ?? "", State, Street: Street, City: City), cancel);
        Response.Headers.CacheControl = "no-store";
    }

    /// <summary>"Senator Ann Senior".</summary>
    public string Title(PostAnswer post) => $"{Known.Posts.GetValueOrDefault(post.Post)?.Title} {post.Name}".Trim();

    /// <summary>What a candidate's holder is called: "Representative Cal House"; null where the seat is vacant.</summary>
    public string? Title(DistrictCandidate candidate) =>
        candidate.Name is null ? null : Title(new PostAnswer(CongressSeat.House(Domain.Officials.District.Parse(candidate.District, null)), PostStatus.Held, candidate.Person, candidate.Name));
}
