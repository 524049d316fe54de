using System.Text.RegularExpressions;

namespace Redress.Reading.Extraction.Body;

/// <summary>Recognizes lines between paragraphs by what they say, whatever their markup: signs to other pages, and the credits that close a caption.</summary>
internal static partial class Furniture
{
    private const int LongestSign = 90;
    private const int MostWordsOfASign = 12;
    private const int LongestCaption = 220;

    /// <summary>What is judged to belong to the article more surely than this is taken for a sentence that only begins like a sign.</summary>
    private const float Certain = 0.985f;

    public static bool Is(Block block, float judged) =>
        (judged < Certain && block.Chars <= LongestSign && block.Wording.Words <= MostWordsOfASign && !Features.IsHeading(block) && Sign().IsMatch(block.Text))
        || (block.Chars <= LongestCaption && Credit().IsMatch(block.Text));

    /// <summary>"You may also like", "Read more:", "Advertisement", in the languages of the larger news markets.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:you|we think you) (?:may|might|will|['’]ll|could)(?: also)? (?:like|love|enjoy|be interested)|more (?:from|on|about|news|stories|in this)\b|read (?:more|next|also|on)\b|related\b|recommended\b|don['’]?t miss\b"
        + @"|see (?:also|more)\b|also (?:on|read|see|by)\b|trending|most (?:read|popular)|popular (?:posts|stories)|latest (?:news|stories|posts)|advert(?:isement)?s?\W*$|sponsored|tags?\b\W|share (?:this|on|via|it)"
        + @"|sharing is caring|follow us|like this (?:story|article|post)|subscribe|sign up (?:for|to)|click here|this slideshow requires|leave a (?:comment|reply)|join the (?:conversation|discussion)|story continues below"
        + @"|continue reading|scroll down|watch (?:more|next|:)|up next|what to read next|voc[eê] pode gostar|leia (?:tamb[eé]m|mais)|veja (?:tamb[eé]m|mais)|saiba mais|confira tamb|lea tambi|te puede interesar|ver tambi"
        + @"|m[aá]s noticias|lesen sie (?:auch|hier|mehr)|mehr zum thema|das k[oö]nnte sie|auch interessant|lire aussi|[àa] lire|voir aussi|sur le m[eê]me sujet|leggi anche|potrebbe interessarti|читайте также|читать также"
        + @"|смотрите также|по теме|lees ook|czytaj także|zobacz także|関連記事|相关阅读|相关新闻)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Sign();

    /// <summary>"(Image: GETTY)", "Photo: A. Lee", "… / Reuters".</summary>
    [GeneratedRegex(
        @"\((?:image|photo|picture|pic|credit|foto|bild|source|getty|afp|reuters|ap photo|file)[^()]*\)\W*$|^(?:photo|image|photos|picture|credit|foto|bild|fotos|imagen)(?: (?:by|credit|courtesy))?\s*[:/©]|(?:getty images|/ ?(?:reuters|afp|getty)|ap photo|file photo)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Credit();
}
