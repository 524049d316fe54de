using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Organizations.Import;

/// <summary>Takes in a CSV file: first what it would do, then, line by line, what was right.</summary>
internal sealed class ImportOrganizations(RedressDb db, ReadOrganization read, OrganizationNews news, TimeProvider clock)
{
    private static readonly string[] Needed = ["name", "about", "topics"];

    public const int MostRows = 5_000;
    public const int MostCharacters = 5_000_000;

    /// <summary>Changes nothing.</summary>
    public async Task<ImportPlan> PlanAsync(string csv, CancellationToken cancel)
    {
        List<(int Line, IReadOnlyList<string> Cells)> rows;

        try
        {
            rows = [.. CsvRows.Read(csv.Length <= MostCharacters ? csv.TrimStart('\ufeff') : "").Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Take(MostRows + 2)];
        }
        catch (FormatException broken)
        {
            return new ImportPlan([]) { Unreadable = new FormProblem("File", broken.Message) };
        }

        if (csv.Length > MostCharacters || rows.Count > MostRows + 1)
        {
            return new ImportPlan([]) { Unreadable = new FormProblem("File", "The file has more than {0} lines; divide it.", MostRows) };
        }

        var columns = rows is [var head, ..] ? head.Cells.Select(cell => cell.Trim()).ToList() : [];

        if (Array.Find(Needed, needed => !columns.Contains(needed, StringComparer.OrdinalIgnoreCase)) is { } missing)
        {
            return new ImportPlan([]) { Unreadable = new FormProblem("File", "The first line must name the columns, and there is none called “{0}”.", missing) };
        }

        var known = await db.Set<Organization>().AsNoTracking().Include(o => o.Topics).Where(o => o.Status == OrganizationStatus.Published && !o.IsSample).ToListAsync(cancel);
        return new ImportPlan(OnceEach([.. rows.Skip(1).Select(row => Row(row.Line, new Cells(columns, row.Cells), known))]));
    }

    /// <summary>Does what the plan says; lines that are wrong are left out.</summary>
    /// <returns>How many entries were added and changed.</returns>
    public async Task<(int Added, int Changed)> RunAsync(ImportPlan plan, ClaimsPrincipal by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (added, changed) = (0, 0);

        foreach (var row in plan.Rows)
        {
            db.ChangeTracker.Clear();

            if (row.Kind is ImportKind.New)
            {
                await db.SaveNewAsync(row.Facts!, now, async organization =>
                {
                    organization.Publish(now);
                    await news.AnnounceAsync(organization, OrganizationNews.Added, now, cancel);
                }, isSample: false, cancel);
                added++;
            }
            else if (row.Kind is ImportKind.Changed && await db.Set<Organization>().Include(o => o.Topics).SingleOrDefaultAsync(o => o.Slug == row.Slug, cancel) is { } listed)
            {
                listed.Write(row.Facts!, now);
                await news.AnnounceAsync(listed, OrganizationNews.Changed, now, cancel);
                changed++;
            }

            await db.SaveChangesAsync(cancel);
        }

        db.Audit(by, now, "organizations.imported", "organizations", after: new { Added = added, Changed = changed, Wrong = plan.Count(ImportKind.Wrong) });
        await db.SaveChangesAsync(cancel);
        return (added, changed);
    }

    private ImportRow Row(int line, Cells cells, List<Organization> known)
    {
        var there = cells["slug"] is { } slug ? known.Find(o => o.Slug == slug) : known.Find(cells.IsAbout);
        var (facts, problems) = read.Read(cells.Form(there?.Facts));

        if (cells["slug"] is { } unknown && there is null)
        {
            problems = [.. problems, new FormProblem("slug", "There is no published organization at “{0}”; leave the column empty to add one.", unknown)];
        }

        return facts is null || problems.Count > 0
            ? new ImportRow(line, cells["name"] ?? "", ImportKind.Wrong, null, null, problems)
            : new ImportRow(line, facts.Name, there is null ? ImportKind.New : IsSame(there.Facts, facts) ? ImportKind.Same : ImportKind.Changed, facts, there?.Slug, []);
    }

    /// <summary>Two lines about one organization: the second is wrong, not a change of the first.</summary>
    private static List<ImportRow> OnceEach(List<ImportRow> rows)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return rows.ConvertAll(row => row.Kind is ImportKind.Wrong || first.TryAdd(row.Slug ?? $"{row.Name} {row.Facts!.Country}", row.Line)
            ? row : row with { Kind = ImportKind.Wrong, Facts = null, Problems = [new FormProblem("name", "The same organization is on line {0}.", first[row.Slug ?? $"{row.Name} {row.Facts!.Country}"])] });
    }

    private static bool IsSame(OrganizationFacts a, OrganizationFacts b) => a.Topics.SequenceEqual(b.Topics, StringComparer.Ordinal) && a with { Topics = [] } == b with { Topics = [] };

    private sealed class Cells(List<string> columns, IReadOnlyList<string> cells)
    {
        public string? this[string column] => Or(column, null);

        public bool IsAbout(Organization organization) =>
            string.Equals(organization.Name, this["name"], StringComparison.OrdinalIgnoreCase) && string.Equals(organization.Country, Or("country", organization.Country), StringComparison.OrdinalIgnoreCase);

        /// <summary>What the line says; a column the file does not have leaves what is known.</summary>
        public OrganizationForm Form(OrganizationFacts? known) => new()
        {
            Name = this["name"],
            About = this["about"],
            Website = Or("website", known?.Website),
            Donate = Or("donate", known?.Donate),
            Volunteer = Or("volunteer", known?.Volunteer),
            Join = Or("join", known?.Join),
            Country = Or("country", known?.Country),
            State = Or("state", known?.State),
            Zip = Or("zip", known?.Zip),
            Topics = [.. (this["topics"] ?? "").Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries)],
            RegistrationNumber = Or("registrationNumber", known?.RegistrationNumber),
            Register = Or("register", known?.Register),
        };

        private string? Or(string column, string? missing)
        {
            var at = columns.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
            return at < 0 ? missing : at < cells.Count && !string.IsNullOrWhiteSpace(cells[at]) ? cells[at].Trim() : null;
        }
    }
}
