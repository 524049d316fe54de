namespace Redress.Reading.Extraction.Body;

/// <summary>What the names (tag, class, id, role) of an element say about the part of the page it holds.</summary>
[Flags]
internal enum Traits
{
    None = 0,
    Article = 1,
    Main = 1 << 1,
    Navigation = 1 << 2,
    Header = 1 << 3,
    Footer = 1 << 4,
    Aside = 1 << 5,
    Comment = 1 << 6,
    Related = 1 << 7,
    Share = 1 << 8,
    Signup = 1 << 9,
    Advert = 1 << 10,
    Caption = 1 << 11,
    Byline = 1 << 12,
    Date = 1 << 13,
    Tags = 1 << 14,
    Notice = 1 << 15,
    Teaser = 1 << 16,
    Title = 1 << 17,
    Summary = 1 << 18,
    Contents = 1 << 19,
    Hidden = 1 << 20,
    Form = 1 << 21,
    Table = 1 << 22,
    List = 1 << 23,
    Quotation = 1 << 24,
    Figure = 1 << 25,
    Widget = 1 << 26,
    Shop = 1 << 27,
    Text = 1 << 28,
    ArticleBody = 1 << 29,
    Embed = 1 << 30,
}
