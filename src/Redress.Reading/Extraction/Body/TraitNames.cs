using System.Collections.Frozen;

namespace Redress.Reading.Extraction.Body;

/// <summary>The words site builders use in class names and ids, and what they say.</summary>
internal static class TraitNames
{
    private static readonly FrozenDictionary<string, Traits> Words = Spell(
        (Traits.Article, "article post story entry blog hentry artikel beitrag articulo"),
        (Traits.Main, "main primary hauptinhalt"),
        (Traits.Text, "content body text copy richtext rte prose paragraph wysiwyg markdown inhalt texte contenido"),
        (Traits.Navigation, "nav navigation menu navbar breadcrumb breadcrumbs crumbs pagination pager toolbar submenu megamenu dropdown skip skiplink"),
        (Traits.Header, "header masthead topbar banner branding logo kopf"),
        (Traits.Footer, "footer foot bottom colophon copyright legal imprint"),
        (Traits.Aside, "aside sidebar side rail right secondary complementary sidecolumn"),
        (Traits.Comment, "comment comments commentlist disqus respond reply replies discussion kommentar kommentare reviews"),
        (Traits.Related, "related recommended recommend recommendation recommendations recirc outbrain taboola more similar popular trending latest recent mostread readmore morefrom also next prev previous list-more upnext"),
        (Traits.Share, "share sharing social facebook twitter whatsapp pinterest linkedin sharedaddy addthis follow like likes"),
        (Traits.Signup, "newsletter subscribe subscription signup register login signin optin mailchimp paywall membership account donate donation"),
        (Traits.Advert, "ad ads advert advertisement advertising adslot sponsor sponsored promo promotion promoted dfp gpt anzeige werbung cta campaign"),
        (Traits.Caption, "caption captions figcaption credit credits legend photo image img gallery slideshow carousel slider lightbox attribution"),
        (Traits.Byline, "byline author authors bio writer contributor contributors autor profile avatar reporter"),
        (Traits.Date, "date time timestamp dateline published updated posted meta metadata info datum pubdate"),
        (Traits.Tags, "tag tags category categories topic topics keywords label labels kicker eyebrow section taxonomy"),
        (Traits.Notice, "cookie cookies consent gdpr disclaimer privacy popup modal overlay dialog alert notice notification banner toast"),
        (Traits.Teaser, "teaser card cards tile item items grid feed thumbnail thumb river block-grid listing loop"),
        (Traits.Title, "title headline heading headings titel"),
        (Traits.Summary, "summary excerpt lead lede intro standfirst dek deck subtitle subheadline description subhead abstract teasertext"),
        (Traits.Contents, "toc contents tableofcontents outline jump anchor anchors"),
        (Traits.Hidden, "hidden hide invisible offscreen sr screenreader visuallyhidden print printonly noprint"),
        (Traits.Form, "form search searchform input field poll survey quiz vote"),
        (Traits.Widget, "widget widgets module box panel tool tools tooltip player video audio podcast"),
        (Traits.Shop, "product products price shop cart buy deal deals store affiliate rating ratings review"),
        (Traits.Quotation, "quote blockquote pullquote"),
        (Traits.Embed, "embed tweet instagram iframe twitter-tweet"),
        (Traits.ArticleBody, "articlebody"));

    private static readonly (string Part, Traits Traits)[] Parts =
    [
        ("articlebody", Traits.ArticleBody), ("articlecontent", Traits.ArticleBody), ("articletext", Traits.ArticleBody), ("storybody", Traits.ArticleBody),
        ("entrycontent", Traits.ArticleBody), ("postcontent", Traits.ArticleBody), ("postbody", Traits.ArticleBody), ("bodytext", Traits.ArticleBody),
        ("comment", Traits.Comment), ("related", Traits.Related), ("recommend", Traits.Related), ("share", Traits.Share), ("sharing", Traits.Share),
        ("social", Traits.Share), ("newsletter", Traits.Signup), ("subscri", Traits.Signup), ("sidebar", Traits.Aside), ("footer", Traits.Footer),
        ("header", Traits.Header), ("caption", Traits.Caption), ("promo", Traits.Advert), ("sponsor", Traits.Advert), ("advert", Traits.Advert),
        ("breadcrumb", Traits.Navigation), ("cookie", Traits.Notice), ("consent", Traits.Notice), ("author", Traits.Byline), ("byline", Traits.Byline),
        ("teaser", Traits.Teaser), ("gallery", Traits.Caption), ("article", Traits.Article), ("paragraph", Traits.Text), ("richtext", Traits.Text),
    ];

    /// <summary>What a class attribute or id says. Linear in its length.</summary>
    public static Traits Read(string names)
    {
        var found = Traits.None;
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[24];
        Span<char> joined = stackalloc char[64];
        int length = 0, all = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var starts = !char.IsAsciiLetter(c) || (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1]));
            if (starts && length > 0)
            {
                found |= lookup.TryGetValue(word[..length], out var traits) ? traits : Traits.None;
                length = 0;
            }

            if (char.IsAsciiLetter(c) && length < word.Length && all < joined.Length)
            {
                word[length++] = joined[all++] = char.ToLowerInvariant(c);
            }
            else if (c == ' ')
            {
                found |= ReadParts(joined[..all]);
                all = 0;
            }
            else if (c is '-' or '_' && joined[..all] is "has" or "no" or "with" or "is" or "show")
            {
                // "has-sidebar" speaks of another element.
                i = names.IndexOf(' ', i) is var next and >= 0 ? next : names.Length;
                all = length = 0;
            }
        }

        return found;
    }

    private static Traits ReadParts(ReadOnlySpan<char> joined)
    {
        var found = Traits.None;
        if (joined.Length < 5)
        {
            return found;
        }

        foreach (var (part, traits) in Parts)
        {
            found |= joined.Contains(part, StringComparison.Ordinal) ? traits : Traits.None;
        }

        return found;
    }

    private static FrozenDictionary<string, Traits> Spell(params (Traits Traits, string Words)[] lists)
    {
        var words = new Dictionary<string, Traits>(StringComparer.Ordinal);
        foreach (var (traits, list) in lists)
        {
            foreach (var word in list.Split(' '))
            {
                words[word] = words.GetValueOrDefault(word) | traits;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
