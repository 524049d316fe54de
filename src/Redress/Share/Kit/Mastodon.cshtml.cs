using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Share.Posts;
using Redress.Stories.Show;

namespace Redress.Share.Kit;

/// <summary>Mastodon has many servers: the reader says which is theirs, and gets a link to its form.</summary>
[AllowAnonymous]
internal sealed class MastodonModel(ShowStory show, Site site, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Server { get; set; }

    public ActionPage Story { get; private set; } = null!;

    public ReadyPost Post { get; private set; } = null!;

    /// <summary>The server's form; null until a server is named.</summary>
    public string? Address { get; private set; }

    public bool IsWrong => !string.IsNullOrWhiteSpace(Server) && Address is null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await show.RunAsync(slug, cancel) is not StoryAnswer.Found found)
        {
            return NotFound();
        }

        Story = found.Page;
        Post = new ReadyPost(Networks.Mastodon, PostText.For(Networks.Mastodon, StoryToShare.Of(Story, site.Address(Request, $"/stories/{slug}"), texts)), new ShareKit(StoryToShare.Of(Story, site.Address(Request, $"/stories/{slug}"), texts)).What);
        Address = HostOf(Server) is { } host ? Post.Address.Replace("{server}", host, StringComparison.Ordinal) : null;
        return Page();
    }

    /// <summary>"mastodon.social", "https://mastodon.social/about" and "@me@mastodon.social" name the same server.</summary>
    private static string? HostOf(string? server)
    {
        var named = server?.Trim().Split('@')[^1] ?? "";
        return Uri.TryCreate(named.Contains("://", StringComparison.Ordinal) ? named : $"https://{named}", UriKind.Absolute, out var url)
            && url is { Scheme: "https", IsDefaultPort: true, HostNameType: UriHostNameType.Dns } && url.IdnHost.Contains('.', StringComparison.Ordinal) ? url.IdnHost : null;
    }
}
