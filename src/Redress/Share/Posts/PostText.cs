namespace Redress.Share.Posts;

/// <summary>Writes the text for a network so that it fits by the network's own counting: what can be spared goes first, then the headline is cut.</summary>
internal static class PostText
{
    public static string For(Network network, Shareable what) =>
        Candidates(network, what).FirstOrDefault(text => !network.IsStrict || network.Measure(text).Fits) ?? Cut(network, what);

    /// <summary>From the fullest text to the barest.</summary>
    private static IEnumerable<string> Candidates(Network network, Shareable what)
    {
        switch (network.Shape)
        {
            case PostShape.Long:
                yield return Long(what, what.Summary, what.Unknown);
                yield return Long(what, what.Summary, null);
                yield return Long(what, null, what.Unknown);
                yield return Long(what, null, null);
                break;
            case PostShape.Short when network.Counting is Counting.Sms:
                yield return $"{what.Title} {what.Link}";
                break;
            case PostShape.Short:
                yield return Short(what, what.Title);
                break;
            case PostShape.Title:
                yield return what.Title;
                break;
            case PostShape.Message:
                yield return network.AddsLink ? what.Message : $"{what.Message} {what.Link}".TrimEnd();
                break;
        }
    }

    private static string Short(Shareable what, string title) => Join("\n", title, Join(" ", what.Invitation, what.Link), string.Join(' ', what.Hashtags));

    private static string Long(Shareable what, string? summary, string? unknown) =>
        Join("\n\n", what.Title, summary, unknown, Join(" ", what.Invitation, what.Link), string.Join(' ', what.Hashtags));

    /// <summary>The longest beginning of the headline that leaves room for the rest.</summary>
    private static string Cut(Network network, Shareable what)
    {
        var clusters = Graphemes.In(what.Title).ToList();
        var (fits, tooLong) = (0, clusters.Count);

        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            (fits, tooLong) = network.Measure(With(middle)).Fits ? (middle, tooLong) : (fits, middle);
        }

        return With(fits);

        string With(int count)
        {
            var title = string.Concat(clusters.Take(count)).TrimEnd() + "…";
            return network.Shape switch
            {
                PostShape.Short => Short(what, title),
                PostShape.Long => Long(what with { Title = title }, null, null),
                PostShape.Title => title,
                PostShape.Message => title,
            };
        }
    }

    private static string Join(string with, params string?[] parts) => string.Join(with, parts.Where(part => !string.IsNullOrEmpty(part)));
}
