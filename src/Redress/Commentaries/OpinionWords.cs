using Redress.Domain.Stories;
using Redress.Platform.Web.Languages;

namespace Redress.Commentaries;

internal static class OpinionWords
{
    public static string Of(CommentaryStatus status, Texts texts) => status switch
    {
        CommentaryStatus.Shown => texts["On the page"],
        CommentaryStatus.Draft => texts["Being written"],
        CommentaryStatus.Unconfirmed => texts["Not confirmed"],
        CommentaryStatus.Submitted => texts["Waits for you"],
        CommentaryStatus.Declined => texts["Declined"],
        CommentaryStatus.TakenOff => texts["Taken off"],
    };

    public static string Of(CommentaryOrigin origin, Texts texts) => origin switch
    {
        CommentaryOrigin.Desk => texts["written at the desk"],
        CommentaryOrigin.Invited => texts["by an invited author"],
        CommentaryOrigin.Reader => texts["sent by a reader"],
    };
}
