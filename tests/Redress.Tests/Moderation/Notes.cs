using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Redress.Domain;
using Redress.Domain.Moderation;
using Redress.Domain.Newsroom;
using Redress.Moderation;
using Redress.Moderation.Decide;
using Redress.Moderation.Submit;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Tests.Platform.Mail;

namespace Redress.Tests.Moderation;

/// <summary>A capability whose notes are moderated; a note is kept as a source whose title says what became of it.</summary>
internal sealed class Notes(RedressDb db) : IModerated
{
    public const string Rude = "rude";

    public static readonly Guid Ann = Guid.Parse("00000000-0000-0000-0000-00000000000a");
    public static readonly Guid Ben = Guid.Parse("00000000-0000-0000-0000-00000000000b");

    public ModerationKind Kind { get; } = new("note", "Note", PlainSubject.View, TimeSpan.FromHours(24), CommonReasons.Unclear, new RejectionReason(Rude, "It is rude.", HidesText: true));

    public async Task<object?> SubjectAsync(Guid subjectId, CancellationToken cancel) =>
        await FindAsync(subjectId, cancel) is { } note ? new PlainSubject(("Its words", note.Url)) : null;

    public async Task ApprovedAsync(Guid subjectId, CancellationToken cancel) => (await FindAsync(subjectId, cancel))!.Title = "approved";

    public async Task RejectedAsync(Guid subjectId, Rejection rejection, CancellationToken cancel) =>
        (await FindAsync(subjectId, cancel))!.Title = $"rejected: {rejection.Reason.Code}, {rejection.Note}";

    public static RedressApp App(Store store, params (string, string?)[] settings) => new(store, settings) { Add = services => services.AddModerated<Notes>() };

    public static ClaimsPrincipal Person(Guid account) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{account}"), new(ClaimTypes.Name, account == Ann ? "Ann" : "Ben")], "test"));

    /// <summary>Submits a note as a reader would.</summary>
    public static async Task<Id<ModerationCase>> SubmitAsync(RedressApp app, string title = "A title", string language = "en", Guid? account = null)
    {
        var address = app.Services.GetRequiredService<PersonalData>().Encrypt("ada@example.org");
        return await app.WithDbAsync(async db =>
        {
            var note = Source.Follow($"Words of {title}", "waiting", app.Clock.GetUtcNow());
            db.Add(note);
            var id = db.SubmitForModeration(
                new Submission("note", note.Id.Value, title, "The beginning", "/notes/1") { SubmitterAddress = address, Language = language, SubmitterAccount = account }, app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            return id;
        });
    }

    public static Task<DecideAnswer> ApproveAsync(RedressApp app, Id<ModerationCase> id, Guid who, bool wantsSecondLook = false) =>
        DecideAsync(app, id, who, new Ruling(Verdict.Approve, WantsSecondLook: wantsSecondLook));

    public static Task<DecideAnswer> RejectAsync(RedressApp app, Id<ModerationCase> id, Guid who, string? reason = "unclear", string? note = null) =>
        DecideAsync(app, id, who, new Ruling(Verdict.Reject, reason, note));

    public static Task<ModerationCase> CaseAsync(RedressApp app, Id<ModerationCase> id) =>
        app.WithDbAsync(db => db.Set<ModerationCase>().Include(c => c.Decisions).SingleAsync(c => c.Id == id));

    /// <summary>What became of the note itself.</summary>
    public static Task<string> OutcomeAsync(RedressApp app, Id<ModerationCase> id) =>
        app.WithDbAsync(async db => (await db.Sources.FindAsync(new Id<Source>((await db.Set<ModerationCase>().SingleAsync(c => c.Id == id)).SubjectId)))!.Title);

    /// <summary>The mails that went out, in order, as text.</summary>
    public static async Task<List<MimeMessage>> MailsAsync(RedressApp app)
    {
        await app.MailIsDoneAsync();
        var folder = new DirectoryInfo(Path.Combine(app.DataFolder, "mail"));
        return [.. folder.Exists ? folder.GetFiles("*.eml").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => MimeMessage.Load(file.FullName)) : []];
    }

    /// <summary>Where the button of the only mail leads.</summary>
    public static async Task<string> AppealLinkInMailAsync(RedressApp app)
    {
        var text = (await MailsAsync(app)).ShouldHaveSingleItem().TextBody!;
        text.ShouldContain("No queda claro qué se quiere decir o pedir.");
        return text[text.IndexOf("/moderation/appeal/", StringComparison.Ordinal)..].Split([' ', '\r', '\n', '>'])[0];
    }

    public static string AppealPath(RedressApp app, Id<ModerationCase> id) =>
        $"/moderation/appeal/{app.Services.GetRequiredService<PersonalData>().Token(TellSubmitter.Appeal, id.Value)}";

    private static async Task<DecideAnswer> DecideAsync(RedressApp app, Id<ModerationCase> id, Guid who, Ruling ruling)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DecideCase>().RunAsync(id, ruling, Person(who), TestContext.Current.CancellationToken);
    }

    private async Task<Source?> FindAsync(Guid id, CancellationToken cancel) => await db.Sources.FindAsync([new Id<Source>(id)], cancel);
}
