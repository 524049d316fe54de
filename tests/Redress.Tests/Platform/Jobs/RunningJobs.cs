using Redress.Platform.Jobs;

namespace Redress.Tests.Platform.Jobs;

public sealed class RunningJobs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Several_workers_run_each_job_exactly_once(Store store)
    {
        await using var app = new JobsApp(store);
        var wanted = Enumerable.Range(0, 40).Select(n => $"errand {n}").ToArray();
        await app.EnqueueAsync(wanted);
        using var one = app.NewWorker();
        using var other = app.NewWorker();

        await Task.WhenAll(one.StartAsync(Cancel), other.StartAsync(Cancel));
        await app.UntilAsync(async () => (await app.RowsAsync()).Count is 0);
        await Task.WhenAll(one.StopAsync(Cancel), other.StopAsync(Cancel));

        app.Errands.Run.Order(StringComparer.Ordinal).ShouldBe(wanted.Order(StringComparer.Ordinal));
    }

    [Theory, EachStore]
    public async Task A_job_of_a_transaction_that_was_rolled_back_was_never_asked_for(Store store)
    {
        await using var app = new JobsApp(store);

        await app.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Enqueue(new Errand("never"));
            return await db.SaveChangesAsync(Cancel);
        });

        (await app.RowsAsync()).ShouldBeEmpty();
    }

    [Theory, EachStore]
    public async Task A_worker_is_woken_by_the_commit_without_waiting_for_its_next_look(Store store)
    {
        await using var app = new JobsApp(store);
        using var worker = app.NewWorker();
        await worker.StartAsync(Cancel);

        await app.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Enqueue(new Errand("now"));
            await db.SaveChangesAsync(Cancel);
            await transaction.CommitAsync(Cancel);
            return true;
        });

        // The clock stands still, so only the signal can have woken it.
        await app.UntilAsync(() => Task.FromResult(app.Errands.Run.Contains("now", StringComparer.Ordinal)));
        await worker.StopAsync(Cancel);
    }

    [Theory, EachStore]
    public async Task A_job_is_not_run_before_its_time(Store store)
    {
        await using var app = new JobsApp(store);
        var due = app.Clock.GetUtcNow() + TimeSpan.FromHours(1);
        await app.WithDbAsync(db =>
        {
            db.Enqueue(new Errand("later"), due);
            return db.SaveChangesAsync(Cancel);
        });

        (await app.WithQueueAsync(queue => queue.TakeAsync(Cancel))).ShouldBeNull();
        app.Clock.Advance(TimeSpan.FromHours(1));
        (await app.WithQueueAsync(queue => queue.TakeAsync(Cancel))).ShouldNotBeNull();
    }

    [Theory, EachStore]
    public async Task A_job_that_keeps_failing_waits_ever_longer_and_ends_as_a_dead_letter(Store store)
    {
        await using var app = new JobsApp(store);
        app.Errands.Trouble["hopeless"] = _ => throw new InvalidOperationException("no luck");
        await app.EnqueueAsync("hopeless");
        using var worker = app.NewWorker();
        await worker.StartAsync(Cancel);
        var waits = new List<TimeSpan>();

        for (var tries = 1; tries <= 5; tries++)
        {
            await app.UntilAsync(async () => (await app.RowsAsync()) is [{ Lease: null } job] && job.Tries == tries);
            var row = (await app.RowsAsync()).Single();
            waits.Add(row.DueAt - app.Clock.GetUtcNow());
            app.Clock.Advance(waits[^1] + TimeSpan.FromSeconds(1));
        }

        await worker.StopAsync(Cancel);
        waits.SkipLast(1).ShouldBe(waits.SkipLast(1).Order());
        waits[0].ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
        var dead = (await app.WithQueueAsync(queue => queue.DeadLettersAsync(Cancel))).Single();
        dead.LastError.ShouldBe("InvalidOperationException: no luck");
        app.Errands.Run.Count.ShouldBe(5);
    }

    [Theory, EachStore]
    public async Task A_dead_letter_can_be_tried_again(Store store)
    {
        await using var app = new JobsApp(store, new JobSettings { Tries = 1 });
        app.Errands.Trouble["unlucky"] = _ => throw new InvalidOperationException("no luck");
        await app.EnqueueAsync("unlucky");
        using var worker = app.NewWorker();
        await worker.StartAsync(Cancel);
        await app.UntilAsync(async () => (await app.RowsAsync()) is [{ DeadAt: not null }]);

        app.Errands.Trouble.Clear();
        var id = (await app.RowsAsync()).Single().Id;
        (await app.WithQueueAsync(queue => queue.ReviveAsync(id, Cancel))).ShouldBeTrue();

        await app.UntilAsync(async () => (await app.RowsAsync()).Count is 0, TimeSpan.FromSeconds(5));
        await worker.StopAsync(Cancel);
    }

    [Theory, EachStore]
    public async Task What_a_dead_node_had_taken_is_run_by_another(Store store)
    {
        await using var app = new JobsApp(store);
        await app.EnqueueAsync("rescued");
        var taken = await app.WithQueueAsync(queue => queue.TakeAsync(Cancel));
        using var worker = app.NewWorker();
        await worker.StartAsync(Cancel);

        app.Clock.Advance(TimeSpan.FromMinutes(4));
        await Task.Delay(50, Cancel);
        app.Errands.Run.ShouldBeEmpty();

        await app.UntilAsync(async () => (await app.RowsAsync()).Count is 0, TimeSpan.FromSeconds(30));
        await worker.StopAsync(Cancel);
        app.Errands.Run.ShouldBe(["rescued"]);

        // Should the dead awake, it settles nothing.
        await app.WithQueueAsync(async queue =>
        {
            await queue.DoneAsync(taken!, Cancel);
            return 0;
        });
    }

    [Theory, EachStore]
    public async Task A_job_that_kills_its_node_each_time_is_given_up_after_five(Store store)
    {
        await using var app = new JobsApp(store);
        await app.EnqueueAsync("poison");

        for (var tries = 0; tries < 5; tries++)
        {
            (await app.WithQueueAsync(queue => queue.TakeAsync(Cancel))).ShouldNotBeNull();
            app.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        (await app.WithQueueAsync(queue => queue.TakeAsync(Cancel))).ShouldBeNull();
        (await app.WithQueueAsync(queue => queue.DeadLettersAsync(Cancel))).Single().LastError.ShouldBe("The program ended or hung while the job was running.");
    }

    [Theory, EachStore]
    public async Task Stopping_gives_an_interrupted_job_back_at_once(Store store)
    {
        await using var app = new JobsApp(store, new JobSettings { Grace = TimeSpan.Zero });
        app.Errands.Trouble["long"] = cancel => Task.Delay(Timeout.Infinite, cancel);
        await app.EnqueueAsync("long");
        using var worker = app.NewWorker();
        await worker.StartAsync(Cancel);
        await app.UntilAsync(() => Task.FromResult(!app.Errands.Run.IsEmpty));

        await worker.StopAsync(Cancel);

        (await app.RowsAsync()).Single().ShouldSatisfyAllConditions(job => job.Tries.ShouldBe(0), job => job.LeasedUntil.ShouldBeNull());
    }

    [Theory, EachStore]
    public async Task Recurring_work_is_asked_for_once_each_time_however_many_nodes_there_are(Store store)
    {
        await using var app = new JobsApp(store);
        var nodes = Enumerable.Range(0, 3).Select(_ => app.NewScheduler()).ToList();
        await Task.WhenAll(nodes.Select(node => node.StartAsync(Cancel)));
        await app.UntilAsync(async () => await app.WithDbAsync(db => Task.FromResult(db.Set<ScheduleRow>().Any())));

        for (var hour = 1; hour <= 3; hour++)
        {
            var wanted = hour;
            app.Clock.Advance(TimeSpan.FromHours(1));
            await app.UntilAsync(async () => (await app.RowsAsync()).Count >= wanted, TimeSpan.FromSeconds(15));
        }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.Delay(100, Cancel);
        await Task.WhenAll(nodes.Select(node => node.StopAsync(Cancel)));
        (await app.RowsAsync()).Count.ShouldBe(3);
    }
}
