using System.Globalization;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Fraud;
using Redress.Platform.Mail;

namespace Redress.Benchmarks.Signing;

/// <summary>Crowds and bots on a clock of their own, seeded: what the judge of signatures does with each.</summary>
internal sealed class FraudSimulation(int seed)
{
    private static readonly string[] Providers = ["gmail.com", "yahoo.com", "outlook.com", "icloud.com", "aol.com"];

    private readonly Random _random = new(seed);
    private readonly HandClock _clock = new();
    private int _number;

    public static int Run(int seed)
    {
        Console.WriteLine($"{"crowd",-46} {"attempts",9} {"refused",8} {"challenged",11} {"waited",7} {"held",6} {"passed",7}");

        foreach (var (name, crowd) in Crowds())
        {
            Console.WriteLine(new FraudSimulation(seed).Of(name, crowd));
        }

        return 0;
    }

    /// <summary>Each attempt of a crowd: who, from where, how.</summary>
    private delegate IEnumerable<Attempt> Crowd(FraudSimulation simulation);

    private static (string Name, Crowd Crowd)[] Crowds() =>
    [
        ("honest, 5,000 from everywhere in an hour", s => s.Many(5000, TimeSpan.FromHours(1), i => s.Person(s.AnyNetwork()))),
        ("honest, 3,000 behind one NAT in an hour", s => s.Many(3000, TimeSpan.FromHours(1), i => s.Person("203.0.113"))),
        ("honest, 3,000 behind one NAT in ten minutes", s => s.Many(3000, TimeSpan.FromMinutes(10), i => s.Person("203.0.113"))),
        ("honest, 3,000 of one employer, its NAT and domain", s => s.Many(3000, TimeSpan.FromHours(2), i => s.Person("203.0.113", "mill.example"))),
        ("bot, 2,000 aliases of one mailbox", s => s.Many(2000, TimeSpan.FromHours(1), i => Program("198.51.100", $"bot+{i}@gmail.com"))),
        ("bot, 2,000 disposable mailboxes, many networks", s => s.Many(2000, TimeSpan.FromHours(1), i => Program(s.AnyNetwork(), $"u{i}@mailinator.com"))),
        ("bot, 2,000 real mailboxes from one network", s => s.Many(2000, TimeSpan.FromHours(1), i => Program("198.51.100", $"u{i}@catchall.example"))),
        ("bot, 5,000 real mailboxes, 5,000 networks, no work", s => s.Many(5000, TimeSpan.FromHours(1), i => Program(s.AnyNetwork(), $"u{i}@gmail.com"))),
        ("the same, among 5,000 honest", s => s.Many(10_000, TimeSpan.FromHours(1), i => i % 2 is 0 ? s.Person(s.AnyNetwork()) : Program(s.AnyNetwork(), $"u{i}@gmail.com"))),
        ("bot, 5,000 networks, patient and does the work", s => s.Many(5000, TimeSpan.FromHours(1), i => Program(s.AnyNetwork(), $"u{i}@gmail.com") with { Works = true, Age = TimeSpan.FromSeconds(20) })),
    ];

    private Tally Of(string name, Crowd crowd)
    {
        var judge = new JudgeSigning(new DisposableDomains("none"), _clock);
        var petition = Id<Petition>.New(_clock.GetUtcNow());
        var tally = new Tally(name);
        var mailboxes = new HashSet<string>(StringComparer.Ordinal);

        foreach (var attempt in crowd(this))
        {
            tally.Attempts++;
            var evidence = Evidence(petition, attempt);
            var verdict = judge.Of(evidence);

            if (verdict is Verdict.Challenge)
            {
                tally.Challenged++;
                verdict = judge.Of(evidence with { HasWorked = attempt.Works, Waits = !attempt.Works });
            }

            tally.Add(verdict, isNew: mailboxes.Add(attempt.Address.Canonical));
        }

        return tally;
    }

    private static SigningEvidence Evidence(Id<Petition> petition, Attempt attempt) => new()
    {
        Petition = petition,
        Address = attempt.Address,
        EmailKey = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(attempt.Address.Canonical))[..16],
        Network = attempt.Network,
        IsForm = true,
        FormAge = attempt.Age,
    };

    private IEnumerable<Attempt> Many(int number, TimeSpan time, Func<int, Attempt> attempt)
    {
        for (var i = 0; i < number; i++)
        {
            _clock.Advance(time / number * (2 * _random.NextDouble()));
            yield return attempt(i);
        }
    }

    /// <summary>One in a hundred has no scripts, one in fifty fills the form in by a tap, one in three hundred has a disposable address.</summary>
    private Attempt Person(string network, string? domain = null) => new(
        EmailAddress.Parse($"person{_number++}@{(_random.Next(300) == 0 ? "yopmail.com" : domain ?? Providers[_random.Next(Providers.Length)])}", CultureInfo.InvariantCulture),
        network,
        TimeSpan.FromSeconds(_random.Next(50) == 0 ? 1 : 8 + (_random.NextDouble() * 60)),
        Works: _random.Next(100) != 0);

    private static Attempt Program(string network, string address) => new(EmailAddress.Parse(address, CultureInfo.InvariantCulture), network, null, Works: false);

    private string AnyNetwork() => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, 224)}.{_random.Next(256)}.{_random.Next(256)}");

    /// <param name="Address">Whose mailbox.</param>
    /// <param name="Network">Where from.</param>
    /// <param name="Age">How long the form was open; null without a page.</param>
    /// <param name="Works">Does the task it is given.</param>
    private sealed record Attempt(EmailAddress Address, string Network, TimeSpan? Age, bool Works);

    private sealed class Tally(string name)
    {
        private int _refused;
        private int _waited;
        private int _held;
        private int _passed;

        public int Attempts { get; set; }

        public int Challenged { get; set; }

        /// <summary>Held and passed count mailboxes, since one counts once.</summary>
        public void Add(Verdict verdict, bool isNew)
        {
            switch (verdict)
            {
                case Verdict.Pass pass:
                    _waited += pass.After > TimeSpan.Zero ? 1 : 0;
                    _held += isNew && pass.Hold is not null ? 1 : 0;
                    _passed += isNew && pass.Hold is null ? 1 : 0;
                    break;
                default:
                    _refused++;
                    break;
            }
        }

        public override string ToString() => $"{name,-46} {Attempts,9:N0} {_refused,8:N0} {Challenged,11:N0} {_waited,7:N0} {_held,6:N0} {_passed,7:N0}";
    }

    private sealed class HandClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}
