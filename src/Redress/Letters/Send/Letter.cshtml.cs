using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Platform.Web.Languages;
using Redress.Stories.Next;

namespace Redress.Letters.Send;

/// <summary>Step three: the letter, each office's way to take it, and what happened so far. Only who has the link sees it.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class LetterModel(OpenLetter open, ReportDelivery report, AskToConfirm ask, LetterPdf pdf, LetterLinks links, NextStep next, Texts texts, TimeProvider clock) : PageModel
{
    public OpenedLetter Opened { get; private set; } = null!;

    public string Token { get; private set; } = "";

    /// <summary>What came of the last button; null on first sight.</summary>
    public string? Note { get; private set; }

    /// <summary>What to do next, once a letter is on its way; null before.</summary>
    public StepAhead? Next { get; private set; }

    /// <summary>A button that this page does not have.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => context.Result = context.HandlerMethod is null ? NotFound() : null;

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => ShowAsync(token, cancel);

    /// <summary>The sender did it themselves and tells us.</summary>
    public async Task<IActionResult> OnPostReportAsync(string token, string official, DeliveryRoute route, CallOutcome? outcome, CancellationToken cancel)
    {
        if (links.ReadPage(token) is not { } id || Delivery.IsOurs(route) || !Enum.IsDefined(route) || (route is DeliveryRoute.Phone && (outcome is null || !Enum.IsDefined(outcome.Value))))
        {
            return NotFound();
        }

        switch (await report.RunAsync(id, official, route, route is DeliveryRoute.Phone ? outcome : null, cancel))
        {
            case ReportAnswer.Noted:
                return RedirectToOffice(token, await NextAsync(id, official, cancel));
            case ReportAnswer.Duplicate:
                Note = texts["You told us of nearly the same letter to this office within a week. It counts once."];
                return await ShowAsync(token, cancel);
            default:
                return NotFound();
        }
    }

    /// <summary>Makes the sheets and the envelope, and notes that.</summary>
    public async Task<IActionResult> OnPostPrintAsync(string token, string official, CancellationToken cancel)
    {
        if (links.ReadPage(token) is not { } id || await open.RunAsync(id, cancel) is not { } opened || opened.Offices.FirstOrDefault(office => office.Recipient.OfficialId == official) is not { To: { } to } office)
        {
            return NotFound();
        }

        var paper = Paper(opened, office, to);

        if (pdf.Missing(paper) is { Count: > 0 } missing)
        {
            Note = texts["No font here can print these characters: {0}. Copy the letter and print it on your own device.", string.Join(' ', missing)];
            return await ShowAsync(token, cancel);
        }

        await report.RunAsync(id, official, DeliveryRoute.Post, null, cancel);
        return File(pdf.Draw(paper), "application/pdf", "letter.pdf");
    }

    /// <summary>The sender gives an address: for the page, or for a letter we send.</summary>
    public async Task<IActionResult> OnPostMailAsync(string token, string? email, string? official, DeliveryRoute route, GatewayDetails? gateway, CancellationToken cancel)
    {
        if (links.ReadPage(token) is not { } id)
        {
            return NotFound();
        }

        // Without an official it is only about the page.
        var answer = official is not null && !Delivery.IsOurs(route) ? AskAnswer.Closed
            : await ask.RunAsync(id, email, official, route, route is DeliveryRoute.Gateway ? gateway : null, clock.GetUtcNow(), cancel);

        switch (answer)
        {
            case AskAnswer.Asked:
                Note = texts["We have sent you a mail. Open the link in it to go on."];
                break;
            case AskAnswer.NotAnAddress:
                ModelState.AddModelError("Email", texts["Enter an e-mail address like name@example.org."]);
                break;
            case AskAnswer.Closed:
                Note = texts["This letter is confirmed already, with another address."];
                break;
        }

        return await ShowAsync(token, cancel);
    }

    private async Task<IActionResult> ShowAsync(string token, CancellationToken cancel)
    {
        if (links.ReadPage(token) is not { } id)
        {
            return NotFound();
        }

        if (await open.RunAsync(id, cancel) is not { } opened)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        Response.Headers["Referrer-Policy"] = "no-referrer";
        (Opened, Token) = (opened, token);
        Next = opened.Done > 0 ? await next.AfterAsync(opened.Slug, "write", null, cancel) : null;
        return Page();
    }

    /// <summary>After a call, the next office; after anything else, this one.</summary>
    private async Task<int> NextAsync(Id<Letter> id, string official, CancellationToken cancel)
    {
        var offices = (await open.RunAsync(id, cancel))?.Offices ?? [];
        var at = offices.FirstOrDefault(office => office.Recipient.OfficialId == official)?.Recipient.Position ?? 1;
        return offices.FirstOrDefault(office => office.Recipient.Position > at && !office.IsDone)?.Recipient.Position ?? at;
    }

    private RedirectResult RedirectToOffice(string token, int position) => Redirect(string.Create(CultureInfo.InvariantCulture, $"/letters/{token}#send-{position}"));

    private PaperLetter Paper(OpenedLetter opened, LetterOffice office, Write.Addressee to) => new(
        [.. office.Letter.Closing.Skip(1)], to.Facts.Envelope.Count > 0 ? to.Facts.Envelope : [to.Facts.Name], clock.GetUtcNow().ToString("MMMM d, yyyy", CultureInfo.GetCultureInfo("en-US")),
        FinishedText.Of(office.Letter.Whole).Value, to.State is not null || opened.Content.State is not null);
}
