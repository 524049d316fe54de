using Redress.Petitions.Show;

namespace Redress.Petitions.Sign;

/// <summary>The form that signs a petition, with what was typed and what is wrong with it.</summary>
internal sealed record SignForm(PetitionPage Page, SignRequest Values, IReadOnlyList<SignProblem> Problems)
{
    public static SignForm Empty(PetitionPage page) => new(page, new SignRequest(), []);

    public string? ProblemWith(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    /// <summary>For <c>aria-describedby</c>: the problem first, then the hint.</summary>
    public string? DescriptionOf(string field, string? hint = null) =>
        string.Join(' ', new[] { ProblemWith(field) is null ? null : $"sign-{field}-error", hint }.Where(id => id is not null)) is { Length: > 0 } ids ? ids : null;
}
