using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>Checks a receipt in the reader's own browser; nothing is uploaded.</summary>
[AllowAnonymous]
internal sealed class VerifyModel(RedressDb db, LogIdentity identity) : PageModel
{
    /// <summary>The log's public key, as <c>/log/key</c> has it.</summary>
    public string Key { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => Key = (await identity.KeyAsync(db, cancel)).ToString();
}
