using Redress.Domain.Officials;
using Redress.Officials.Known;

namespace Redress.Officials.Refresh;

/// <summary>What is missing or old in what was imported, for the desk.</summary>
/// <param name="WithoutContact">Officials with no form, phone, e-mail or postal address.</param>
/// <param name="Ended">Officials whose last known term is over.</param>
/// <param name="Vacant">Seats nobody holds.</param>
internal sealed record Gaps(IReadOnlyList<HeldPost> WithoutContact, IReadOnlyList<HeldPost> Ended, IReadOnlyList<Post> Vacant)
{
    public static Gaps Of(KnownOfficials known, DateOnly day)
    {
        var all = known.Officials.Values.Select(official => known.Current(official.Id, day)).OfType<HeldPost>().OrderBy(held => held.Post.Id, StringComparer.Ordinal).ToList();
        return new(
            all.FindAll(held => held.Official.Form is null && !held.Official.Contacts.Any(contact => contact.Kind is ContactKind.Phone or ContactKind.Email or ContactKind.Address && contact.IsGood(day))),
            all.FindAll(held => held.Term.End < day),
            [.. known.Vacant(day).OrderBy(post => post.Id, StringComparer.Ordinal)]);
    }
}
