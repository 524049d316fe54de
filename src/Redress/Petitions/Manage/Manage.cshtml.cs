using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Confirm;
using Redress.Petitions.Fraud;
using Redress.Petitions.Sign;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Manage;

/// <summary>A signer's own page, reached by the link in every mail about the signature.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ManageModel(ManageSignature manage, FindOwnSignature find, SignatureLinks links, SignatureLeaves leaves, ReceiptOf receipt, Texts t) : PageModel
{
    private const int LongestAppeal = 2000;

    public OwnSignature? Own { get; private set; }

    public string Token { get; private set; } = "";

    public string? Notice { get; private set; }

    public bool IsErased { get; private set; }

    public string Title => IsErased ? t["Everything about you is deleted"] : t["This link does not work any more"];

    /// <summary>How it stands, and why.</summary>
    public string Stands => Own!.Signature.State switch
    {
        SignatureState.Pending => t["It does not count yet: the link in the first mail has not been used."],
        SignatureState.Confirmed => t["It counts."],
        SignatureState.Held => t["It is confirmed, but held: {0} It does not count until a person has looked at it.", Reasons.Of(Own.Signature.Hold, t)],
        SignatureState.Withdrawn => t["You have withdrawn it. It does not count."],
        SignatureState.Invalidated => t["It was taken out of the count: {0}", Reasons.Of(Own.Signature.Removal, t)],
        SignatureState.Expired => t["It was never confirmed."],
    };

    public Task<IActionResult> OnGetAsync(string? token, CancellationToken cancel) => ShowAsync(token, cancel);

    public Task<IActionResult> OnPostWithdrawAsync([FromForm] string? token, CancellationToken cancel) =>
        ChangeAsync(token, manage.WithdrawAsync, t["Your signature is withdrawn. It does not count any more."], cancel);

    public Task<IActionResult> OnPostNameAsync([FromForm] string? token, [FromForm] bool show, CancellationToken cancel) =>
        ChangeAsync(token, (id, c) => manage.ShowNameAsync(id, show, c), show ? t["Your name is shown on the petition."] : t["Your name is not shown."], cancel);

    public Task<IActionResult> OnPostVersionAsync([FromForm] string? token, [FromForm] int version, CancellationToken cancel) =>
        ChangeAsync(token, (id, c) => manage.SignNewVersionAsync(id, version, c), null, cancel);

    public Task<IActionResult> OnPostAppealAsync([FromForm] string? token, [FromForm] string? text, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(text)
            ? ShowAsync(token, cancel)
            : ChangeAsync(token, (id, c) => manage.AppealAsync(id, text.Length > LongestAppeal ? text[..LongestAppeal] : text, c), t["A moderator will read it and answer by e-mail."], cancel);

    public async Task<IActionResult> OnPostEraseAsync([FromForm] string? token, CancellationToken cancel)
    {
        IsErased = links.ReadManage(token) is { } id && await manage.EraseAsync(id, cancel) is ManageAnswer.Done;
        return IsErased ? Page() : await ShowAsync(token, cancel);
    }

    public async Task<IActionResult> OnPostExportAsync([FromForm] string? token, CancellationToken cancel) =>
        await find.RunAsync(links.ReadManage(token), cancel) is { } own
            ? File(JsonSerializer.SerializeToUtf8Bytes(OwnData.Of(own, leaves.OpeningOf(own.Signature)), Show.PetitionAsJson.Options), "application/json", $"signature-{own.Petition.Slug}.json")
            : await ShowAsync(token, cancel);

    public async Task<IActionResult> OnPostReceiptAsync([FromForm] string? token, CancellationToken cancel) =>
        await find.RunAsync(links.ReadManage(token), cancel) is { } own && await receipt.RunAsync(own.Signature, cancel) is { } text
            ? File(Encoding.UTF8.GetBytes(text), "text/plain", $"{own.Petition.Slug}.{(Domain.Petitions.Log.LogProof.TryParse(text, out _) ? "tlog-proof" : "promise.txt")}")
            : await ShowAsync(token, cancel);

    private async Task<IActionResult> ChangeAsync(string? token, Func<Id<Signature>, CancellationToken, Task<ManageAnswer?>> change, string? done, CancellationToken cancel)
    {
        if (links.ReadManage(token) is { } id)
        {
            switch (await change(id, cancel))
            {
                case ManageAnswer.Done:
                    Notice = done;
                    break;
                case null:
                    Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    Response.Headers.RetryAfter = SignApi.RetryAfterSeconds;
                    Notice = t["Nothing was changed yet. Press the button again in a few seconds."];
                    break;
            }
        }

        return await ShowAsync(token, cancel);
    }

    private async Task<IActionResult> ShowAsync(string? token, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Token = token ?? "";
        Own = await find.RunAsync(links.ReadManage(token), cancel);

        if (Own is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }
}
