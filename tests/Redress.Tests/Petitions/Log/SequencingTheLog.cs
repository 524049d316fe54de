using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Tests.Petitions.Log;

public sealed class SequencingTheLog
{
    private static readonly Guid Petition = new("00112233-4455-6677-8899-aabbccddeeff");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task An_empty_log_is_signed_and_holds(Store store)
    {
        await using var node = new LogHost(store);

        (await node.SequenceAsync()).ShouldBe(Sequenced.Published);
        (await node.SequenceAsync()).ShouldBe(Sequenced.NothingNew);

        node.Checkpoint().ShouldStartWith("petitions.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        (await node.VerifyAsync()).Discrepancies.ShouldBeEmpty();
    }

    [Theory, EachStore]
    public async Task Signatures_become_entries_and_the_count_is_stated(Store store)
    {
        await using var node = new LogHost(store);
        await node.AppendAsync(PendingLeaf.Text(Petition, Opening.HashOf("the text"), node.Clock.GetUtcNow()));
        await node.SignAsync(Petition, 300);

        await node.SequenceAsync();

        var found = await node.VerifyAsync();
        found.Discrepancies.ShouldBeEmpty();
        found.Petitions.ShouldHaveSingleItem().Count.ShouldBe(300);
        var leaves = await node.LeavesAsync();
        leaves.Count.ShouldBe(302);
        leaves[0].Kind.ShouldBe(LeafKind.Text);
        leaves[^1].ShouldBe(Leaf.Count(Petition, Leaf.HourOf(node.Clock.GetUtcNow()), 300, 301));
        (await node.WithAsync((RedressDb db) => db.Set<PendingLeaf>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, EachStore]
    public async Task Their_order_does_not_tell_who_signed_first(Store store)
    {
        await using var node = new LogHost(store);
        var signed = await node.SignAsync(Petition, 60);

        await node.SequenceAsync();

        var entered = (await node.LeavesAsync()).Where(leaf => leaf.Kind is LeafKind.Sign).Select(leaf => leaf.Content).ToList();
        entered.ShouldNotBe(signed.Select(signature => signature.Opening.Commit()));
        entered.ShouldBe(signed.Select(signature => signature.Opening.Commit()), ignoreOrder: true);
    }

    [Theory, EachStore]
    public async Task What_is_withdrawn_or_invalidated_leaves_the_count_once(Store store)
    {
        await using var node = new LogHost(store);
        var signed = await node.SignAsync(Petition, 5);
        var now = node.Clock.GetUtcNow();
        await node.SequenceAsync();

        await node.AppendAsync(
            PendingLeaf.Withdraw(signed[0].Signature, Petition, LeafReason.SignerAsked, now), PendingLeaf.Withdraw(signed[0].Signature, Petition, LeafReason.SignerAsked, now),
            PendingLeaf.Invalidate(signed[0].Signature, Petition, LeafReason.Moderator, now), PendingLeaf.Invalidate(signed[1].Signature, Petition, LeafReason.Automated, now));
        await node.SequenceAsync();

        var found = await node.VerifyAsync();
        found.Discrepancies.ShouldBeEmpty();
        found.Petitions.Single().Count.ShouldBe(3);
    }

    [Theory, EachStore]
    public async Task A_signature_withdrawn_within_the_same_minute_is_two_entries_in_the_right_order(Store store)
    {
        await using var node = new LogHost(store);
        var signed = await node.SignAsync(Petition);
        await node.AppendAsync(PendingLeaf.Withdraw(signed[0].Signature, Petition, LeafReason.SignerAsked, node.Clock.GetUtcNow()));

        await node.SequenceAsync();

        (await node.LeavesAsync()).Select(leaf => leaf.Kind).ShouldBe([LeafKind.Sign, LeafKind.Withdraw]);
        (await node.VerifyAsync()).Discrepancies.ShouldBeEmpty();
    }

    [Theory, EachStore]
    public async Task A_leaf_asked_for_twice_is_one_entry(Store store)
    {
        await using var node = new LogHost(store);
        var (signature, opening) = (await node.SignAsync(Petition))[0];
        await node.AppendAsync(PendingLeaf.Sign(signature, opening, node.Clock.GetUtcNow()));
        await node.SequenceAsync();
        await node.AppendAsync(PendingLeaf.Sign(signature, opening, node.Clock.GetUtcNow()));
        await node.SequenceAsync();

        (await node.VerifyAsync()).Petitions.Single().Count.ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task A_signature_comes_before_the_close_of_its_petition(Store store)
    {
        await using var node = new LogHost(store);
        await node.AppendAsync(PendingLeaf.Close(Petition, default, node.Clock.GetUtcNow()));
        await node.SignAsync(Petition, 3);

        await node.SequenceAsync();

        var found = await node.VerifyAsync();
        found.Discrepancies.ShouldBeEmpty();
        found.Petitions.Single().IsClosed.ShouldBeTrue();
    }

    [Theory, EachStore]
    public async Task An_erased_signature_leaves_32_bytes_that_nothing_leads_to(Store store)
    {
        await using var node = new LogHost(store);
        var (signature, _) = (await node.SignAsync(Petition))[0];
        await node.SequenceAsync();

        await node.AppendAsync(PendingLeaf.Withdraw(signature, Petition, LeafReason.Erasure, node.Clock.GetUtcNow()));
        await node.SequenceAsync();

        (await node.LeavesAsync())[^2].Reason.ShouldBe(LeafReason.Erasure);
        (await node.WithAsync((RedressDb db) => db.Set<LogEntry>().CountAsync(entry => entry.SignatureId != null, Cancel))).ShouldBe(0);
        (await node.WithAsync((RedressDb db) => db.Set<PendingLeaf>().CountAsync(Cancel))).ShouldBe(0);
        (await node.VerifyAsync()).Discrepancies.ShouldBeEmpty();
    }

    [Theory, EachStore]
    public async Task Every_round_continues_every_checkpoint_before(Store store)
    {
        await using var node = new LogHost(store);
        var kept = new List<string>();

        foreach (var times in new[] { 1, 200, 54, 1, 300, 7 })
        {
            await node.SignAsync(Petition, times);
            await node.SequenceAsync();
            kept.Add(node.Checkpoint());
        }

        foreach (var checkpoint in kept)
        {
            (await node.VerifyAsync(since: new Kept("an earlier checkpoint", checkpoint))).Discrepancies.ShouldBeEmpty();
        }
    }

    [Theory, EachStore]
    public async Task Two_nodes_at_once_give_each_leaf_one_place(Store store)
    {
        await using var one = new LogHost(store);
        await one.SequenceAsync();
        await using var other = new LogHost(store, one);

        await Task.WhenAll(Enumerable.Range(0, 24).Select(async i =>
        {
            var node = i % 2 is 0 ? one : other;
            await node.SignAsync(Petition, 20);
            await node.SequenceAsync();
        }));
        await one.SequenceAsync();
        await other.SequenceAsync();

        foreach (var node in new[] { one, other })
        {
            var found = await node.VerifyAsync();
            found.Discrepancies.ShouldBeEmpty();
            found.Petitions.Single().Count.ShouldBe(480);
        }

        other.Checkpoint().ShouldBe(one.Checkpoint());
    }

    [Theory, EachStore]
    public async Task Power_may_fail_at_any_step_and_the_next_round_repairs_it(Store store)
    {
        await using var node = new LogHost(store);
        var failures = 0;
        var wanted = 0;
        var isThrough = false;

        for (var step = 0; !isThrough; step++)
        {
            var signed = await node.SignAsync(Petition, 40);
            await node.AppendAsync(PendingLeaf.Withdraw(signed[0].Signature, Petition, LeafReason.SignerAsked, node.Clock.GetUtcNow()));
            wanted += 39;
            node.Power.After = step;

            try
            {
                isThrough = await node.SequenceAsync() is Sequenced.Published;
            }
            catch (Exception failure) when (failure.GetBaseException() is PowerFailure)
            {
                failures++;
            }

            node.Power.After = null;
            (await node.SequenceAsync()).ShouldBeOneOf(Sequenced.Published, Sequenced.NothingNew);
            var found = await node.VerifyAsync();
            found.Discrepancies.ShouldBeEmpty($"after a failure at command {step}");
            found.Petitions.Single().Count.ShouldBe(wanted);
        }

        failures.ShouldBeGreaterThan(10);
    }

    [Theory, EachStore]
    public async Task Files_that_an_interrupted_round_left_half_are_written_again(Store store)
    {
        await using var node = new LogHost(store);
        await node.SignAsync(Petition, 300);
        await node.SequenceAsync();
        var before = node.Checkpoint();
        await node.WithAsync((PlaceLeaves place) => place.RunAsync(Cancel));
        await node.SignAsync(Petition, 300);
        await node.WithAsync((PlaceLeaves place) => place.RunAsync(Cancel));
        File.Delete(Path.Combine(node.Folder, "tile/0/000"));
        File.WriteAllText(Path.Combine(node.Folder, "tile/0/.half"), "half");

        node.Checkpoint().ShouldBe(before);
        (await node.SequenceAsync()).ShouldBe(Sequenced.Published);

        (await node.VerifyAsync(since: new Kept("before", before))).Discrepancies.ShouldBeEmpty();
    }
}
