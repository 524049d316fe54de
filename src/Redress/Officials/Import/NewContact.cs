using Redress.Domain;
using Redress.Domain.Officials;

namespace Redress.Officials.Import;

/// <summary>A contact detail as a source gives it.</summary>
internal readonly record struct NewContact(ContactKind Kind, string? Value, string Office, DateOnly? From = null, DateOnly? Until = null, string? Source = null)
{
    /// <summary>What an official keeps of them: each once, nothing empty, no e-mail address that is none.</summary>
    public static List<ContactDetail> Of(string official, IEnumerable<NewContact> contacts, DateTimeOffset now) =>
        [.. contacts
            .Where(contact => contact.Value is { Length: > 0 } && (contact.Kind is not ContactKind.Email || EmailAddress.TryParse(contact.Value, null, out _)))
            .DistinctBy(contact => (contact.Kind, contact.Value, contact.Office))
            .Select(contact => new ContactDetail
            {
                Id = Id<ContactDetail>.New(now),
                OfficialId = official,
                Kind = contact.Kind,
                Value = contact.Value!,
                Office = contact.Office,
                ValidFrom = contact.From,
                ValidUntil = contact.Until,
                Source = contact.Source,
            })];
}
