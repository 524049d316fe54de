namespace Redress.Letters.Send;

/// <summary>What an office's form asks for, one field after the other, to copy.</summary>
internal static class FormFields
{
    public static IEnumerable<(string Name, string? Value)> Of(OpenedLetter letter, LetterOffice office)
    {
        var (content, home) = (letter.Content, letter.Home);
        var space = content.Name.LastIndexOf(' ');
        return
        [
            ("subject", office.Letter.Subject),
            ("first-name", space < 0 ? content.Name : content.Name[..space]),
            ("last-name", space < 0 ? null : content.Name[(space + 1)..]),
            ("street", home.Street),
            ("city", home.City),
            ("state", office.To?.State ?? content.State),
            ("zip", content.Zip),
            ("e-mail", content.Email),
        ];
    }

    public static string Label(string name) => name switch
    {
        "subject" => "Subject",
        "first-name" => "First name",
        "last-name" => "Last name",
        "street" => "Street address",
        "city" => "City",
        "state" => "State",
        "zip" => "ZIP code",
        _ => "E-mail",
    };
}
