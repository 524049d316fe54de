using Redress.Platform.Web;

namespace Redress.Newsroom.Ingest;

/// <summary>One address for one story: without the fragment and the marks that campaigns and networks add.</summary>
internal static class StoryAddress
{
    public static Uri Canonical(Uri url) => new UriBuilder(url) { Fragment = "", Query = ClickMarks.Without(url.Query) }.Uri;
}
