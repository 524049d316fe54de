namespace Redress.Petitions.Draft;

/// <summary>The form of a petition with what was typed and what is wrong with it.</summary>
internal sealed record PetitionForm(PetitionFields Fields, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>Once it was open, only the text, the last day and milestones ahead can change.</summary>
    public bool IsOpened { get; init; }

    public string? ProblemWith(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    public string? IsInvalid(string field) => ProblemWith(field) is null ? null : "true";

    public string? ErrorClass(string field) => ProblemWith(field) is null ? "" : "field--error";

    /// <summary>For <c>aria-describedby</c>: the problem first, then the hint.</summary>
    public string? DescriptionOf(string field, string? hint = null) =>
        string.Join(' ', new[] { ProblemWith(field) is null ? null : $"{field}-error", hint }.Where(id => id is not null)) is { Length: > 0 } ids ? ids : null;
}

/// <summary>The message beside a field, where there is one.</summary>
internal sealed record FieldError(string Field, string? Message);
