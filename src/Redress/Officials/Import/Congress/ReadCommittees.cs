using Redress.Domain;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;

namespace Redress.Officials.Import.Congress;

/// <summary>Reads who sits on which committee and subcommittee of Congress.</summary>
internal static class ReadCommittees
{
    /// <returns>The seats by the member's id.</returns>
    public static ILookup<string, CommitteeSeat> Seats(RosterFiles files, DateTimeOffset now)
    {
        var names = Names(files);
        return (from committee in SourceRecord.OfEither(files, "committee-membership-current").Members()
                from member in committee.Value.Records()
                select new CommitteeSeat
                {
                    Id = Id<CommitteeSeat>.New(now),
                    OfficialId = member.Text("bioguide"),
                    CommitteeId = committee.Name,
                    Committee = names.GetValueOrDefault(committee.Name, committee.Name),
                    Title = member.Optional("title"),
                }).ToLookup(seat => seat.OfficialId, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Names(RosterFiles files)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var committee in SourceRecord.OfEither(files, "committees-current").Records())
        {
            var (code, name) = (committee.Text("thomas_id"), committee.Text("name"));
            names[code] = name;

            foreach (var sub in committee.List("subcommittees"))
            {
                names[code + sub.Text("thomas_id")] = $"{name}: {sub.Text("name")}";
            }
        }

        return names;
    }
}
