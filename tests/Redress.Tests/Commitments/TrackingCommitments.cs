using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Redress.Commitments.Decide;
using Redress.Commitments.Due;
using Redress.Commitments.Tell;
using Redress.Commitments.Track;
using Redress.Domain;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.Audit;
using Redress.Platform.Jobs;
using Redress.Platform.News;
using Redress.Platform.Web.Languages;
using Redress.Tests.Stories;

namespace Redress.Tests.Commitments;

public sealed class TrackingCommitments
{
    [Theory, EachStore]
    public async Task Publishing_a_story_asks_in_the_same_transaction_that_it_be_tracked(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        var story = Example.Bridge(thread);

        await app.SeedAsync(thread, story);

        await app.UntilAsync(async db => await db.Commitments.AnyAsync() && await db.Unknowns.AnyAsync());
        var commitment = await app.WithDbAsync(db => db.Commitments.SingleAsync());
        (commitment.Who, commitment.What, commitment.DueOn, commitment.Status).ShouldBe(("Ann Vale", "will publish the report by May", new DateOnly(2026, 5, 31), CommitmentStatus.Open));
    }

    [Theory, EachStore]
    public async Task Tracking_twice_changes_nothing(Store store)
    {
        await using var app = new RedressApp(store);
        var story = await SeedAsync(app);

        await TrackAsync(app, story.Id);
        await TrackAsync(app, story.Id);

        (await app.WithDbAsync(db => db.Commitments.CountAsync())).ShouldBe(1);
        (await app.WithDbAsync(db => db.Unknowns.CountAsync())).ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task What_was_published_before_is_found(Store store)
    {
        await using var app = new RedressApp(store);
        var story = await SeedAsync(app);
        await app.WithDbAsync(async db => await db.Commitments.ExecuteDeleteAsync() + await db.Unknowns.ExecuteDeleteAsync());

        await RunAsync(app, new TrackMissed());

        await app.UntilAsync(db => db.Commitments.AnyAsync(c => c.StoryId == story.Id));
    }

    [Theory, EachStore]
    public async Task A_later_story_of_the_thread_brings_a_sentence_to_look_at(Store store)
    {
        await using var app = new RedressApp(store);
        var first = await SeedAsync(app);
        await SeedLaterAsync(app, first.ThreadId);

        var suggestion = await app.WithDbAsync(db => db.Set<EvidenceSuggestion>().SingleAsync(s => s.CommitmentId != null));
        suggestion.Text.ShouldBe("Commissioner Ann Vale published the report on Monday.");
    }

    [Theory, EachStore]
    public async Task A_suggested_sentence_becomes_evidence_and_the_record_is_public(Store store)
    {
        await using var app = new RedressApp(store);
        var first = await SeedAsync(app);
        await SeedLaterAsync(app, first.ThreadId);
        var slug = await app.WithDbAsync(db => db.Commitments.Select(c => c.Slug).SingleAsync());

        var evidence = await UseAsync<ReadEvidence, EvidenceAnswer>(app, read => read.RunAsync(new(EvidenceKind.Sentence, "http://localhost/stories/report-is-out", "¶ 1", null, null), default));
        (await UseAsync<ChangeStatus, ChangeStatusAnswer>(app, change => change.RunAsync(new ClaimsPrincipal(), slug, CommitmentStatus.Kept, evidence.Evidence!, default))).ShouldBe(ChangeStatusAnswer.Changed);

        (await app.WithDbAsync(db => db.Set<EvidenceSuggestion>().SingleAsync(s => s.CommitmentId != null))).Status.ShouldBe(SuggestionStatus.Accepted);
        (await app.WithDbAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.What == "commitment.changed"))).ShouldBe(1);
        (await app.WithDbAsync(db => db.Set<NewsItem>().SingleAsync(item => item.About.Any(about => about.Kind == "commitment" && about.Key == slug)))).Title.ShouldBe("Kept: Ann Vale will publish the report by May");
        var page = await app.ReadPageAsync($"/commitments/{slug}");
        page.QuerySelector("header .status")!.TextContent.ShouldBe("Kept");
        page.QuerySelector("[aria-labelledby=history] q")!.TextContent.ShouldBe("Commissioner Ann Vale published the report on Monday.");
        (await app.ReadPageAsync("/people/ann-vale")).QuerySelector("h1")!.TextContent.ShouldBe("Ann Vale");
        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("[aria-labelledby=promised] a.status")!.TextContent.ShouldBe("Kept");
    }

    [Theory, EachStore]
    public async Task A_sentence_answers_an_unknown(Store store)
    {
        await using var app = new RedressApp(store);
        var first = await SeedAsync(app);
        await SeedLaterAsync(app, first.ThreadId);
        var slug = await app.WithDbAsync(db => db.Unknowns.Where(u => u.StoryId == first.Id).Select(u => u.Slug).SingleAsync());

        var evidence = await UseAsync<ReadEvidence, EvidenceAnswer>(app, read => read.RunAsync(new(EvidenceKind.Sentence, "report-is-out", "2", null, null), default));
        (await UseAsync<AnswerUnknown, ChangeStatusAnswer>(app, answer => answer.RunAsync(new ClaimsPrincipal(), slug, UnknownStatus.Answered, evidence.Evidence!, default))).ShouldBe(ChangeStatusAnswer.Changed);

        (await app.ReadPageAsync($"/unknowns/{slug}")).QuerySelector("header .status")!.TextContent.ShouldBe("Answered");
        (await UseAsync<AnswerUnknown, ChangeStatusAnswer>(app, answer => answer.RunAsync(new ClaimsPrincipal(), slug, UnknownStatus.Answered, evidence.Evidence!, default))).ShouldBe(ChangeStatusAnswer.NotPossible);
    }

    [Theory]
    [InlineData(EvidenceKind.Sentence, "nowhere", "1", null, null, nameof(EvidenceProblem.NoSuchStory))]
    [InlineData(EvidenceKind.Sentence, "oak-road-bridge", "99", null, null, nameof(EvidenceProblem.NoSuchSentence))]
    [InlineData(EvidenceKind.Document, null, null, "javascript:alert(1)", "x", nameof(EvidenceProblem.NoAddress))]
    [InlineData(EvidenceKind.Vote, null, null, "https://clerk.example/1", " ", nameof(EvidenceProblem.NoText))]
    public async Task What_shows_nothing_is_no_evidence(EvidenceKind kind, string? story, string? sentence, string? url, string? text, string problem)
    {
        await using var app = new RedressApp();
        await SeedAsync(app);

        var answer = await UseAsync<ReadEvidence, EvidenceAnswer>(app, read => read.RunAsync(new(kind, story, sentence, url, text), default));

        (answer.Evidence, $"{answer.Problem}").ShouldBe((null, problem));
    }

    [Theory, EachStore]
    public async Task A_day_that_passes_without_evidence_is_marked_and_no_more(Store store)
    {
        await using var app = new RedressApp(store);
        await SeedAsync(app);

        await app.WithDbAsync(async db =>
        {
            await new NoticeOverdueHandler(db, new CommitmentNews(db, new Texts()), new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 12, 5, 0, TimeSpan.Zero))).RunAsync(new NoticeOverdue(), TestContext.Current.CancellationToken);
            return true;
        });

        var slug = await app.WithDbAsync(db => db.Commitments.Select(c => c.Slug).SingleAsync());
        (await app.ReadPageAsync($"/commitments/{slug}")).QuerySelector("header .status")!.TextContent.ShouldBe("Due date passed, no evidence yet");
        (await app.ReadPageAsync("/commitments?status=overdue")).QuerySelectorAll(".teaser").Length.ShouldBe(1);
        (await app.ReadPageAsync("/commitments?status=broken")).QuerySelectorAll(".teaser").Length.ShouldBe(0);
    }

    [Theory, EachStore]
    public async Task The_same_promise_in_another_report_is_one_commitment(Store store)
    {
        await using var app = new RedressApp(store);
        var first = await SeedAsync(app);
        var again = Example.New(await ThreadAsync(app, first.ThreadId), "again", "Bridge report in May", "Ann Vale will publish the report by May, she said again.", "en", "https://news.example/again", false);
        Example.AddLine(again, BriefLineKind.Promised, "will publish the report by May", 1, "Ann Vale");
        again.Publish(Example.Day);
        await app.SeedAsync(again);

        await IdleAsync(app);

        var slug = await app.WithDbAsync(db => db.Commitments.Select(c => c.Slug).SingleAsync());
        (await app.ReadPageAsync($"/commitments/{slug}")).QuerySelector("[aria-labelledby=source]")!.TextContent.ShouldContain("Bridge report in May");
    }

    [Theory, EachStore]
    public async Task A_story_taken_down_takes_its_commitments_along(Store store)
    {
        await using var app = new RedressApp(store);
        await SeedAsync(app);
        await app.WithDbAsync(async db =>
        {
            (await db.Stories.SingleAsync()).Unpublish();
            return await db.SaveChangesAsync();
        });

        (await app.ReadPageAsync("/commitments")).QuerySelectorAll(".teaser").Length.ShouldBe(0);
        (await app.ReadPageAsync("/people/ann-vale")).QuerySelector("h1")!.TextContent.ShouldNotContain("Ann Vale");
    }

    [Theory, EachStore]
    public async Task Feed_and_data_tell_the_same(Store store)
    {
        await using var app = new RedressApp(store);
        await SeedAsync(app);
        using var client = app.CreateClient();

        (await client.GetStringAsync("/commitments/feed.xml", TestContext.Current.CancellationToken)).ShouldContain("Open: Ann Vale will publish the report by May");
        (await client.GetStringAsync("/commitments.json", TestContext.Current.CancellationToken)).ShouldContain("\"status\":\"open\"");
        (await client.GetStringAsync("/people/ann-vale.json", TestContext.Current.CancellationToken)).ShouldContain("\"dueOn\":\"2026-05-31\"");
        (await client.GetStringAsync("/unknowns.json", TestContext.Current.CancellationToken)).ShouldContain("It is not known who will pay.");
    }

    private static async Task<Story> SeedAsync(RedressApp app)
    {
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        await app.SeedAsync(thread, story);
        await IdleAsync(app);
        return story;
    }

    /// <summary>Waits until the jobs that publishing asked for are done.</summary>
    private static Task IdleAsync(RedressApp app) => app.UntilAsync(async db => !await db.Set<JobRow>().AnyAsync(job => job.Name == "commitments.track"));

    private static async Task SeedLaterAsync(RedressApp app, Id<EventThread> thread)
    {
        var later = Example.New(await ThreadAsync(app, thread), "report-is-out", "Bridge report is out", "Commissioner Ann Vale published the report on Monday. The state will pay.", "en", "https://news.example/out", false);
        Example.AddLine(later, BriefLineKind.Happened, "Commissioner Ann Vale published the report on Monday.", 1);
        later.Publish(Example.Day.AddDays(30));
        await app.SeedAsync(later);
        await IdleAsync(app);
    }

    private static Task<EventThread> ThreadAsync(RedressApp app, Id<EventThread> thread) => app.WithDbAsync(db => db.Threads.AsNoTracking().SingleAsync(t => t.Id == thread));

    private static Task<bool> TrackAsync(RedressApp app, Id<Story> story) => RunAsync(app, new TrackStory(story));

    private static Task<bool> RunAsync<TJob>(RedressApp app, TJob job)
        where TJob : IJob => UseAsync<IJobHandler<TJob>, bool>(app, async handler =>
        {
            await handler.RunAsync(job, TestContext.Current.CancellationToken);
            return true;
        });

    private static async Task<T> UseAsync<TUseCase, T>(RedressApp app, Func<TUseCase, Task<T>> use)
        where TUseCase : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }
}
