using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;

namespace Redress.Officials.Import.Popolo;

/// <summary>Reads a contact detail; its note says of which office it is.</summary>
internal static class PopoloContact
{
    public static bool IsForm(SourceRecord contact) => contact.Optional("type") is "url" && contact.Optional("label")?.Contains("form", StringComparison.OrdinalIgnoreCase) is true;

    public static NewContact Read(SourceRecord contact)
    {
        var type = contact.Text("type");
        var kind = type switch
        {
            "voice" or "phone" or "cell" or "textphone" => ContactKind.Phone,
            "fax" => ContactKind.Fax,
            "email" => ContactKind.Email,
            "address" => ContactKind.Address,
            "url" or "website" => ContactKind.Website,
            _ => ContactKind.Social,
        };
        var office = contact.Optional("note")?.Replace("district: ", "", StringComparison.Ordinal) ?? contact.Optional("label");
        return new(
            kind, contact.Text("value"), kind is ContactKind.Social ? type : office ?? "Office",
            contact.Day("valid_from"), contact.Day("valid_until", isLast: true), contact.List("sources").Select(source => source.Optional("url")).FirstOrDefault());
    }
}
