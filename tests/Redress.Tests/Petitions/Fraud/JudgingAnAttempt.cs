using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Fraud;
using Redress.Platform.Mail;

namespace Redress.Tests.Petitions.Fraud;

public sealed class JudgingAnAttempt
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly Id<Petition> _petition = new(Guid.CreateVersion7());
    private readonly JudgeSigning _judge;

    public JudgingAnAttempt() => _judge = new JudgeSigning(new DisposableDomains("none"), _clock);

    [Fact]
    public void Three_thousand_honest_people_behind_one_NAT_are_never_refused_and_next_to_none_is_held()
    {
        var (refused, held) = (0, 0);

        for (var i = 0; i < 3000; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(300));
            // One in a hundred has no scripts, one in fifty fills the form in by a tap.
            var person = From("203.0.113", $"person{i}@gmail.com") with { FormAge = TimeSpan.FromSeconds(i % 50 == 7 ? 1 : 20) };
            var verdict = _judge.Of(person);
            verdict = verdict is Verdict.Challenge ? _judge.Of(i % 100 == 3 ? person with { Waits = true } : person with { HasWorked = true }) : verdict;
            refused += verdict is Verdict.Pass ? 0 : 1;
            held += verdict is Verdict.Pass { Hold: not null } ? 1 : 0;
        }

        refused.ShouldBe(0);
        held.ShouldBeLessThanOrEqualTo(30);
    }

    [Fact]
    public void A_single_person_in_a_hurry_or_without_a_page_of_ours_goes_through_at_once()
    {
        _judge.Of(From("203.0.113", "ana@gmail.com") with { FormAge = TimeSpan.Zero }).ShouldBe(new Verdict.Pass(null, TimeSpan.Zero));
        _judge.Of(From("203.0.114", "ben@gmail.com") with { FormAge = null }).ShouldBe(new Verdict.Pass(null, TimeSpan.Zero));
    }

    [Fact]
    public void In_a_crowd_the_browser_does_a_sum_and_who_has_done_it_goes_through()
    {
        Crowd(25, "203.0.113");

        var next = From("203.0.113", "ana@gmail.com");

        _judge.Of(next).ShouldBe(new Verdict.Challenge(ProofOfWork.FewestBits));
        _judge.Of(next with { HasWorked = true }).ShouldBe(new Verdict.Pass(null, TimeSpan.Zero));
    }

    [Fact]
    public void Who_would_rather_not_waits_for_the_mail()
    {
        Crowd(25, "203.0.113");

        _judge.Of(From("203.0.113", "ana@gmail.com") with { Waits = true }).ShouldBe(new Verdict.Pass(null, JudgeSigning.Wait));
    }

    [Fact]
    public void A_disposable_address_is_held_not_refused() =>
        _judge.Of(From("203.0.113", "ana@mailinator.com")).ShouldBe(new Verdict.Pass(HoldReason.DisposableAddress, TimeSpan.Zero));

    [Fact]
    public void Many_spellings_of_one_mailbox_are_held_and_few_are_not()
    {
        var holds = Enumerable.Range(0, 8).Select(i => ((Verdict.Pass)_judge.Of(From($"203.0.{i}", $"bot+{i}@gmail.com"))).Hold).ToList();

        holds.Take(4).ShouldAllBe(hold => hold == null);
        holds.Skip(4).ShouldAllBe(hold => hold == HoldReason.ManySpellings);
    }

    [Fact]
    public void Asking_for_the_mail_again_is_no_other_spelling()
    {
        for (var i = 0; i < 10; i++)
        {
            _judge.Of(From("203.0.113", "ana@gmail.com")).ShouldBe(new Verdict.Pass(null, TimeSpan.Zero));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void A_program_on_many_networks_that_does_no_sums_is_held_once_it_stands_out()
    {
        var verdicts = Enumerable.Range(0, 1000).Select(Bot).ToList();

        verdicts.ShouldAllBe(verdict => verdict is Verdict.Pass);
        verdicts.Skip(200).OfType<Verdict.Pass>().ShouldAllBe(pass => pass.Hold == HoldReason.Automated);
    }

    [Fact]
    public void A_flood_from_one_network_that_does_no_sums_is_told_to_stop()
    {
        Verdict? last = null;

        for (var i = 0; i < 2000; i++)
        {
            var attempt = From("198.51.100", $"u{i}@catchall.example") with { FormAge = null };
            last = _judge.Of(attempt) is Verdict.Challenge ? _judge.Of(attempt with { Waits = true }) : null;
        }

        last.ShouldBeOfType<Verdict.TooMany>();
    }

    [Fact]
    public void What_happened_is_forgotten_after_a_while()
    {
        Crowd(100, "203.0.113");
        _clock.Advance(TimeSpan.FromHours(3));

        _judge.Of(From("203.0.113", "ana@gmail.com")).ShouldBe(new Verdict.Pass(null, TimeSpan.Zero));
    }

    private Verdict Bot(int i)
    {
        var attempt = From(string.Create(CultureInfo.InvariantCulture, $"20.{i / 256}.{i % 256}"), $"u{i}@gmail.com") with { FormAge = null };
        var verdict = _judge.Of(attempt);
        return verdict is Verdict.Challenge ? _judge.Of(attempt with { Waits = true }) : verdict;
    }

    private void Crowd(int number, string network)
    {
        for (var i = 0; i < number; i++)
        {
            _judge.Of(From(network, $"neighbor{i}@gmail.com"));
        }
    }

    private SigningEvidence From(string network, string email)
    {
        var address = EmailAddress.Parse(email, CultureInfo.InvariantCulture);
        return new SigningEvidence
        {
            Petition = _petition,
            Address = address,
            EmailKey = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(address.Canonical))[..16],
            Network = network,
            IsForm = true,
            FormAge = TimeSpan.FromSeconds(20),
        };
    }
}
