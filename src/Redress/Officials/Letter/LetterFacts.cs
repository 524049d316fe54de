using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Platform.Database;

namespace Redress.Officials.Letter;

/// <summary>How an official is written to: greeting, envelope, and every route with what it asks for.</summary>
internal sealed record LetterFacts(
    string Person, string Name, string Title, string Area, string Salutation, IReadOnlyList<string> Envelope, FormFacts? Form,
    IReadOnlyList<OfficeContact> Phones, IReadOnlyList<OfficeContact> Emails, string? Address)
{
    public static async Task<LetterFacts?> FindAsync(RedressDb db, string person, CancellationToken cancel)
    {
        var official = await db.Officials.AsNoTracking()
            .Include(official => official.Memberships).Include(official => official.Contacts).Include(official => official.Form)
            .AsSplitQuery()
            .SingleOrDefaultAsync(official => official.Id == person, cancel);

        if (official?.Memberships.MaxBy(membership => membership.Start) is not { } term)
        {
            return null;
        }

        var post = await db.Posts.AsNoTracking().SingleAsync(post => post.Id == term.PostId, cancel);
        var address = official.Contacts.Where(contact => contact is { Kind: ContactKind.Address, Office: "Capitol" }).Select(contact => contact.Value).FirstOrDefault();
        return new LetterFacts(
            official.Id, official.Name, post.Title, post.Area, Greeting(post, official),
            [.. new[] { $"The Honorable {official.Name}", post.Body, address }.OfType<string>()],
            official.Form is { } form ? new FormFacts(form.Url, form.Topics, form.Required, form.MaxMessageLength, form.HasCaptcha, form.Problem) : null,
            Contacts(official, ContactKind.Phone), Contacts(official, ContactKind.Email), address);
    }

    /// <summary>Where the source gives no title that people are greeted by, the name stands alone.</summary>
    private static string Greeting(Post post, Official official) =>
        post.Title is "Member" ? $"Dear {official.Name}," : $"Dear {post.Title} {official.FamilyName},";

    private static List<OfficeContact> Contacts(Official official, ContactKind kind) =>
        [.. official.Contacts.Where(contact => contact.Kind == kind)
            .OrderBy(contact => contact.Office != "Capitol").ThenBy(contact => contact.Office, StringComparer.Ordinal)
            .Select(contact => new OfficeContact(contact.Office, contact.Value))];
}

/// <summary>What an office's own web form asks for.</summary>
internal sealed record FormFacts(string Url, string[] Topics, string[] Required, int? MaxMessageLength, bool Captcha, string? Problem);

/// <param name="Office">"Capitol", or a town.</param>
/// <param name="Value">The number or address.</param>
internal sealed record OfficeContact(string Office, string Value);
