using Redress.Domain;
using Redress.Domain.Officials;
using Redress.Officials.Import.Congress;
using Redress.Officials.Import.Sources;
using Redress.Platform;

namespace Redress.Officials.Import.OpenStates;

/// <summary>Reads state legislators, executives and committees as openstates/people publishes them: a YAML file each, or JSON Lines. Each state is a roster of its own.</summary>
internal static class ReadOpenStates
{
    /// <summary>Open States has towns and former members too, in folders of these names.</summary>
    private static readonly string[] Elsewhere = ["municipalities", "retired"];

    public static IReadOnlyList<RosterContent> Read(RosterFiles files, DateOnly day, DateTimeOffset now)
    {
        var records = Records(files).ToList();
        var seats = records.Where(IsCommittee).SelectMany(committee => Seats(committee, now)).ToLookup(seat => seat.OfficialId, StringComparer.Ordinal);
        var people = records.Where(record => !IsCommittee(record)).Select(record => ReadStatePerson.Read(record, seats, day, now)).OfType<StatePerson>().ToList();
        var shapes = ReadShapes.Read(files, CongressSeat.Congress(day)).ToLookup(shape => Roster(StateOf(shape)), StringComparer.Ordinal);
        return people.Count is 0
            ? throw new CommandFailure("No file here describes a person as Open States does (.yml, .ndjson); nothing was changed.")
            : [.. people.GroupBy(person => person.Official.Roster, StringComparer.Ordinal).Select(state => Content(state, shapes[state.Key]))];
    }

    public static string Roster(string state) => $"us-states/{state.ToLowerInvariant()}";

    private static IEnumerable<SourceRecord> Records(RosterFiles files) =>
    [
        .. files.Matching(".yml").Where(name => !Array.Exists(Elsewhere, folder => files.IsBelow(name, folder))).Select(name => SourceRecord.OfFile(files, name)),
        .. files.Matching(".ndjson").Concat(files.Matching(".jsonl")).SelectMany(name => SourceRecord.OfLines(files, name)),
    ];

    private static bool IsCommittee(SourceRecord record) => record.Text("id").StartsWith("ocd-organization/", StringComparison.Ordinal);

    private static IEnumerable<CommitteeSeat> Seats(SourceRecord committee, DateTimeOffset now) =>
        from member in committee.List("members")
        where member.Optional("person_id") is not null
        select new CommitteeSeat
        {
            Id = Id<CommitteeSeat>.New(now),
            OfficialId = member.Text("person_id"),
            CommitteeId = committee.Text("id"),
            Committee = committee.Text("name"),
            Title = member.Optional("role") is { } role && role is not "member" ? role : null,
        };

    /// <summary>One person may stand in two files, as a legislator and as an executive.</summary>
    private static RosterContent Content(IGrouping<string, StatePerson> state, IEnumerable<DistrictShape> shapes)
    {
        var officials = state.GroupBy(person => person.Official.Id, StringComparer.Ordinal).Select(same => same.First().Official).ToList();
        var posts = state.SelectMany(person => person.Posts).DistinctBy(post => post.Id, StringComparer.Ordinal);
        return new RosterContent(state.Key, officials, [.. posts]) { Shapes = [.. shapes.Where(shape => !shape.PostId.StartsWith(CongressSeat.HouseBody, StringComparison.Ordinal))] };
    }

    private static string StateOf(DistrictShape shape) => shape.PostId.Split('-', ':') is ["us", { Length: 2 } state, ..] ? state : "";
}
