using Microsoft.AspNetCore.Http.HttpResults;
using Redress.Domain;
using Redress.Petitions.Confirm;
using Redress.Petitions.Fraud;
using Redress.Petitions.Manage;
using Redress.Petitions.Show;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Sign;

/// <summary>Signing and confirming for programs.</summary>
internal static class SignApi
{
    public const string RetryAfterSeconds = "2";
    public const string RetryAfterFloodSeconds = "600";

    /// <summary>A task for a program that signs for many people: solved and sent along, it saves them the wait that a crowd from one network has.</summary>
    public static async Task<Results<Ok<SignTask>, NotFound, ProblemHttpResult>> TaskAsync(
        string slug, SignRequest request, PetitionBoard board, ProofOfWork work, PersonalData data, CancellationToken cancel) =>
        await board.FindAsync(slug, cancel) is not { } petition ? TypedResults.NotFound()
            : !EmailAddress.TryParse(request.Email, provider: null, out var address) ? Problem(StatusCodes.Status400BadRequest, "An e-mail address is needed", "A task is for one address.")
            : TypedResults.Ok(new SignTask(work.NewTask(petition.Id, data.Key(address, "petitions"), ProofOfWork.FewestBits)));

    public static async Task<Results<Accepted<SignStatus>, ValidationProblem, NotFound, ProblemHttpResult>> SignAsync(
        string slug, SignRequest request, SignPetition sign, HttpContext context, CancellationToken cancel) =>
        await sign.RunAsync(slug, request, new SignDoor(context.Connection.RemoteIpAddress, IsForm: false), cancel) switch
        {
            SignAnswer.Accepted => TypedResults.Accepted((string?)null, SignStatus.ConfirmationSent),
            SignAnswer.Invalid invalid => TypedResults.ValidationProblem(invalid.Problems.ToDictionary(problem => problem.Field, problem => new[] { problem.Message }, StringComparer.Ordinal)),
            SignAnswer.NoSuchPetition => TypedResults.NotFound(),
            SignAnswer.Closed => Problem(StatusCodes.Status409Conflict, "This petition has closed", "It cannot be signed any more."),
            SignAnswer.TextChanged => Problem(StatusCodes.Status409Conflict, "The text has changed", "Read the new version before you sign it."),
            SignAnswer.Busy => Busy(context.Response),
            SignAnswer.TooMany => TooMany(context.Response),
            _ => throw new InvalidOperationException("Signing has an answer that nothing here gives."),
        };

    public static async Task<Results<Ok<ConfirmedSignature>, NotFound, ProblemHttpResult>> ConfirmAsync(
        ConfirmRequest request, ConfirmSignature confirm, FindOwnSignature find, ReceiptOf receipt, SignatureLinks links, HttpResponse response, CancellationToken cancel)
    {
        if (links.ReadConfirm(request.Token) is not { } id)
        {
            return TypedResults.NotFound();
        }

        return await confirm.RunAsync(id, cancel) switch
        {
            ConfirmAnswer.Counts when await find.RunAsync(id, cancel) is { } own => TypedResults.Ok(new ConfirmedSignature(own.Petition.Slug, own.Count, await receipt.RunAsync(own.Signature, cancel))),
            ConfirmAnswer.Held => Problem(StatusCodes.Status409Conflict, "The signature is held", "It is confirmed, and counts once a person has looked at it. The link in the mail leads to the reason."),
            ConfirmAnswer.Closed => Problem(StatusCodes.Status409Conflict, "This petition has closed", "It closed before the signature was confirmed."),
            ConfirmAnswer.Removed => Problem(StatusCodes.Status409Conflict, "The signature does not count", "It was withdrawn or taken out. The link in the mail leads to the reason."),
            ConfirmAnswer.Busy => Busy(response),
            _ => TypedResults.NotFound(),
        };
    }

    private static ProblemHttpResult Busy(HttpResponse response)
    {
        response.Headers.RetryAfter = RetryAfterSeconds;
        return Problem(StatusCodes.Status503ServiceUnavailable, "Very many are signing", "Nothing is stored yet. Try again in a few seconds.");
    }

    private static ProblemHttpResult TooMany(HttpResponse response)
    {
        response.Headers.RetryAfter = RetryAfterFloodSeconds;
        return Problem(StatusCodes.Status429TooManyRequests, "Too many signatures from one network", "Ask for a task at the petition’s tasks, solve it, and send it along; or try again later.");
    }

    private static ProblemHttpResult Problem(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);
}

internal sealed record SignStatus(string Status)
{
    public static readonly SignStatus ConfirmationSent = new("confirmationSent");
}

/// <param name="Task">Find a decimal number such that SHA-256 of task, colon and number begins with as many zero bits as the task says after its first dot.</param>
internal sealed record SignTask(string Task);

internal sealed record ConfirmRequest(string? Token);

/// <param name="Petition">Its slug.</param>
/// <param name="Count">Signatures that count, this one included.</param>
/// <param name="Receipt">What the signer keeps to check later that it is in the log.</param>
internal sealed record ConfirmedSignature(string Petition, long Count, string? Receipt);
