using Redress.Domain.Stories;
using Redress.Moderation;
using Redress.Platform.Privacy;

namespace Redress.Commentaries.Send;

/// <summary>Readers' views in the queue of the desk. Which side a view takes is no reason; the desk knows who wrote it.</summary>
internal sealed class ModeratedViews(FindOpinions find, PersonalData data) : IModerated
{
    public const string Key = "view";

    public ModerationKind Kind { get; } = new(Key, "Reader’s view", PlainSubject.View, TimeSpan.FromHours(72), CommonReasons.All);

    public async Task<object?> SubjectAsync(Guid subjectId, CancellationToken cancel) => await find.OneAsync(subjectId, cancel) is not var (story, view) ? null : new PlainSubject(
        ("On the story", story.Headline),
        ("Title", view.Title),
        ("Name that readers see", view.Author),
        ("For the desk only", view is { RealName: { } name, Contact: { } contact } ? $"{data.Decrypt(name)}, {data.Decrypt(contact)}" : "–"),
        ("Viewpoint", view.Viewpoint),
        ("Why this is opinion", view.Explainer ?? "–"),
        ("Text", view.Text),
        ("Sentences it argues about", string.Join('\n', view.Cites.Select(n => story.Sentences.FirstOrDefault(sentence => sentence.N == n) is { } sentence ? $"¶ {n} {story.Text[sentence.Start..sentence.End]}" : $"¶ {n}"))));

    public async Task ApprovedAsync(Guid subjectId, CancellationToken cancel)
    {
        if (await find.OneAsync(subjectId, cancel) is var (story, view) && view.Status is CommentaryStatus.Submitted or CommentaryStatus.Declined)
        {
            view.Show(await find.NextPositionAsync(story.Id, cancel));
        }
    }

    public async Task RejectedAsync(Guid subjectId, Rejection rejection, CancellationToken cancel)
    {
        if (await find.OneAsync(subjectId, cancel) is var (_, view) && view.Status is CommentaryStatus.Submitted)
        {
            view.Decline();
        }
    }
}
