namespace Redress.Share.Posts;

/// <summary>Everything needed to share one thing: a ready post for each network. Any capability may make one for its own page.</summary>
internal sealed record ShareKit(Shareable What)
{
    public IReadOnlyList<ReadyPost> Posts { get; } = [.. Networks.All.Select(network => new ReadyPost(network, PostText.For(network, What), What))];
}

/// <summary>A text that fits a network, and the address that opens the network's own form with it.</summary>
internal sealed record ReadyPost(Network Network, string Text, Shareable What)
{
    public PostLength Length => Network.Measure(Text);

    public string Address => Network.Address(Text, What.Link, What.Title);

    /// <summary>The address with its text left open, for a reader who changes the text.</summary>
    public string OpenAddress => Network.Intent
        .Replace("{url}", Uri.EscapeDataString(What.Link), StringComparison.Ordinal)
        .Replace("{title}", Uri.EscapeDataString(What.Title), StringComparison.Ordinal);
}
