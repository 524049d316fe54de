using System.Buffers;
using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>What an element's attributes say it holds.</summary>
[Flags]
internal enum Marks
{
    None = 0,

    /// <summary>Named for the author.</summary>
    Author = 1,

    /// <summary>Marked for machines as naming the author, or a link to an author's page.</summary>
    CertainAuthor = 2,

    /// <summary>Named for a date, or holding one for machines.</summary>
    Date = 4,

    /// <summary>Marked for machines as the date of publication.</summary>
    PublishedDate = 8,

    /// <summary>Marked for machines as the date of a change.</summary>
    ModifiedDate = 16,

    /// <summary>Named for other stories, comments, side bars.</summary>
    Other = 32,
}

/// <summary>Reads the marks of an element in one pass over its attributes; a page says the same names again and again.</summary>
internal sealed class MarkReader
{
    private static readonly SearchValues<string> AuthorWords = Any("author", "byline", "by-line", "contributor", "writer", "creator", "autor", "auteur", "redacteur");
    private static readonly SearchValues<string> AuthorNames = Any("author-name", "author_name", "authorname", "author__name", "byline-name", "byline__name", "creator-name", "writer-name", "autor-name");
    private static readonly SearchValues<string> AuthorPages = Any("/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autores/", "/contributor/", "/contributors/", "/profile/", "/people/", "/staff/", "/by/", "/reporter/", "/redaktion/");
    private static readonly SearchValues<string> DateWords = Any("date", "publish", "posted", "time", "datum", "fecha", "release");
    private static readonly SearchValues<string> OtherWords = Any("comment", "related", "sidebar", "side-bar", "recommend", "teaser", "widget", "popular", "latest", "trending", "newsletter", "promo", "readmore", "read-more", "see-also", "also-like", "kommentar", "event", "calendar");

    private readonly Dictionary<string, Marks> named = new(StringComparer.Ordinal);

    public Marks Read(IElement element)
    {
        var marks = element.LocalName is "time" ? Marks.Date : Marks.None;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { } attribute)
            {
                marks |= Read(element, attribute.LocalName, attribute.Value);
            }
        }
        return marks;
    }

    private Marks Read(IElement element, string name, string value) => name switch
    {
        "class" or "id" => Known(value),
        "rel" => Has(value, "author") ? Marks.CertainAuthor : Marks.None,
        "itemprop" or "property" => Property(value),
        "pubdate" => Marks.Date | Marks.PublishedDate,
        "datetime" => Marks.Date,
        "href" when element.LocalName is "a" && value.Length < 300 => value.AsSpan().ContainsAny(AuthorPages) ? Marks.CertainAuthor : Marks.None,
        _ => Marks.None,
    };

    private Marks Known(string value)
    {
        if (!named.TryGetValue(value, out var marks))
        {
            named[value] = marks = Named(value);
        }

        return marks;
    }

    private static Marks Named(string value)
    {
        var names = value.AsSpan();
        return (names.ContainsAny(AuthorWords) ? Marks.Author | (names.ContainsAny(AuthorNames) ? Marks.CertainAuthor : Marks.None) : Marks.None)
            | (names.ContainsAny(DateWords) ? Marks.Date : Marks.None)
            | (names.ContainsAny(OtherWords) ? Marks.Other : Marks.None);
    }

    private static Marks Property(string value) =>
        (Has(value, "author") ? Marks.CertainAuthor : Marks.None)
        | (Has(value, "datePublished") || Has(value, "schema:datePublished") ? Marks.Date | Marks.PublishedDate : Marks.None)
        | (Has(value, "dateModified") ? Marks.ModifiedDate : Marks.None);

    private static bool Has(string value, string word) =>
        value.Contains(word, StringComparison.OrdinalIgnoreCase) && value.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    private static SearchValues<string> Any(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
