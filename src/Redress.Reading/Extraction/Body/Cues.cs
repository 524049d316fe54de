using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Redress.Reading.Extraction.Body;

/// <summary>Kinds of words that pages put around articles.</summary>
internal enum Cue
{
    Share,
    Signup,
    Related,
    Credit,
    Legal,
    Discussion,
    Advert,
    Calendar,
    Byline,
    Menu,
    Labels,
    Contact,
    Shop,
    Person,
    Lead,
}

[InlineArray(15)]
internal struct CueTable
{
    private byte first;
}

/// <summary>How many words of a block belong to each kind, and whether the first does.</summary>
internal struct CueCounts
{
    private CueTable counts;

    public int First { get; private set; }

    public readonly int this[Cue cue] => counts[(int)cue];

    public void Count(ReadOnlySpan<char> word, bool isFirst)
    {
        Span<char> lower = stackalloc char[16];
        if (word.Length > lower.Length || !CueWords.Has(word, lower, out var cues))
        {
            return;
        }

        for (var bits = cues; bits != 0; bits &= bits - 1)
        {
            var cue = System.Numerics.BitOperations.TrailingZeroCount(bits);
            counts[cue] = (byte)Math.Min(counts[cue] + 1, 255);
        }

        First |= isFirst ? cues : 0;
    }
}

/// <summary>The words of each <see cref="Cue"/>, in the languages of the larger news markets.</summary>
internal static class CueWords
{
    private static readonly FrozenDictionary<string, int> Words = Spell(
        (Cue.Share, "share shares facebook twitter tweet whatsapp pinterest linkedin instagram telegram reddit email print copy link teilen twittern drucken partager compartir condividi delen udostępnij follow folgen like bookmark youtube tiktok"),
        (Cue.Signup, "subscribe subscriber subscribers subscription newsletter newsletters sign signup login register inbox account password username membership member join abonnieren anmelden registrieren abo abonnement abonnez inscription suscríbete unlock premium donate spenden"),
        (Cue.Related, "related more read also next previous recommended trending popular latest see click here watch view story stories articles posts continue mehr weiterlesen lesen auch artikel thema beiträge lire aussi suite leer más anche leggi lees ook meer continued"),
        (Cue.Credit, "photo photos photograph photographer image images picture credit courtesy getty reuters shutterstock istock unsplash via source foto fotos bild bilder quelle afp dpa ap imago illustration crédit caption pexels screenshot"),
        (Cue.Legal, "copyright rights reserved privacy terms conditions cookie cookies policy disclaimer trademark impressum datenschutz agb vorbehalten gdpr consent llc inc"),
        (Cue.Discussion, "comment comments reply replies commented leave discussion kommentar kommentare antworten commentaires comentarios reacties"),
        (Cue.Advert, "advertisement ad ads sponsored promoted anzeige werbung publicité publicidad affiliate commission sponsor promo advertising"),
        (Cue.Calendar, "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember monday tuesday wednesday thursday friday saturday sunday updated published posted ago am pm et est edt uhr min minutes read hours days gmt utc aktualisiert veröffentlicht stand"),
        (Cue.Byline, "by von author authors autor autoren written writer editor reporter staff correspondent contributor par redaktion redakteur editorial edited reviewed contributed contributing"),
        (Cue.Menu, "home menu search navigation toggle skip back top close open login startseite suche start zurück toc contents page inhalt inhaltsverzeichnis rss faq about contact show hide expand"),
        (Cue.Labels, "tags tag category categories filed topics topic schlagworte kategorie kategorien themen posted section sections tagged under"),
        (Cue.Contact, "contact phone tel fax mail mailto address adresse telefon call www http https com"),
        (Cue.Shop, "buy price cart shop sale order checkout shipping shopping deal deals discount kaufen warenkorb preis free trial demo download whitepaper ebook pricing"),
        (Cue.Person, "he she his her i my we our you your they is was are were has have der die das und ist le la les est el los es the a of"),
        (Cue.Lead, "get started learn find discover try explore join schedule book request visit start download check"));

    public static bool Has(ReadOnlySpan<char> word, Span<char> lower, out int cues)
    {
        var length = word.ToLowerInvariant(lower);
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out cues);
    }

    private static FrozenDictionary<string, int> Spell(params (Cue Cue, string Words)[] lists)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (cue, list) in lists)
        {
            foreach (var word in list.Split(' '))
            {
                words[word] = words.GetValueOrDefault(word) | (1 << (int)cue);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
