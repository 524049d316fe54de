using Redress.Domain.Organizations;

namespace Redress.Organizations.Import;

/// <summary>What an import would do, line by line.</summary>
internal sealed record ImportPlan(IReadOnlyList<ImportRow> Rows)
{
    /// <summary>Why nothing of the file can be read, in English with <c>{0}</c> for a value; null where it can.</summary>
    public FormProblem? Unreadable { get; init; }

    public int Count(ImportKind kind) => Rows.Count(row => row.Kind == kind);
}

internal enum ImportKind
{
    New,
    Changed,
    Same,
    Wrong,
}

/// <param name="Line">Of the file, from 1.</param>
/// <param name="Name">As it stands there.</param>
/// <param name="Kind">What would happen.</param>
/// <param name="Facts">Null where it is wrong.</param>
/// <param name="Slug">The entry it changes, or is the same as.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record ImportRow(int Line, string Name, ImportKind Kind, OrganizationFacts? Facts, string? Slug, IReadOnlyList<FormProblem> Problems);
