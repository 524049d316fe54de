namespace Redress.Letters.Send;

/// <summary>What to say on the phone: who, from where, one question.</summary>
internal static class PhoneScript
{
    public static string Of(LetterContent content, LetterHome home, LetterOffice office)
    {
        var place = string.IsNullOrWhiteSpace(home.City) ? $"ZIP code {content.Zip}" : $"{home.City}, {content.Zip}";
        var ask = string.IsNullOrWhiteSpace(content.Ask) ? office.Letter.Subject : content.Ask;
        return $"Hello, my name is {content.Name} and I live in {place}. I have a question for {office.Recipient.Name}. {ask} Thank you.";
    }

    public static string Dial(string number) => string.Concat(number.Where(c => char.IsAsciiDigit(c) || c is '+')) is { Length: 10 } american ? $"+1{american}" : string.Concat(number.Where(c => char.IsAsciiDigit(c) || c is '+'));
}
