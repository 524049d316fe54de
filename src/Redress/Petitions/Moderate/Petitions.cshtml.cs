using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Platform.Web;

namespace Redress.Petitions.Moderate;

/// <summary>The petitions somebody at the desk looks after, by state.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
internal sealed class PetitionsModel(DeskPetitions petitions) : PageModel
{
    /// <summary>What needs somebody first.</summary>
    public static readonly PetitionStatus[] Order =
    [
        PetitionStatus.Draft, PetitionStatus.Sponsoring, PetitionStatus.Moderation, PetitionStatus.Open, PetitionStatus.Closed, PetitionStatus.Rejected, PetitionStatus.Hidden, PetitionStatus.Archived, PetitionStatus.Removed,
    ];

    public IReadOnlyList<DeskPetition> Petitions { get; private set; } = [];

    public bool SeesElsewhere => User.IsInRole($"{Role.Editor}") || User.IsInRole($"{Role.Administrator}");

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Petitions = await petitions.ListAsync(User, cancel);
}
