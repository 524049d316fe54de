using System.Linq.Expressions;
using System.Reflection;

namespace Redress.Platform.Database;

internal static class ContainingWords
{
    private static readonly MethodInfo ToLower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;
    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;

    /// <summary>Rows with these words in one of the columns, in either case, on either store.</summary>
    public static IQueryable<T> Containing<T>(this IQueryable<T> rows, string words, params IEnumerable<Expression<Func<T, string?>>> columns)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var wanted = Expression.Property(Expression.Constant(new Wanted(words.ToLowerInvariant())), nameof(Wanted.Words));
        var any = columns
            .Select(column => new Rebase(column.Parameters[0], row).Visit(column.Body))
            .Select(column => (Expression)Expression.AndAlso(
                Expression.NotEqual(column, Expression.Constant(null, typeof(string))), Expression.Call(Expression.Call(column, ToLower), Contains, wanted)))
            .Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(any, row));
    }

    /// <summary>Makes the words a parameter of the query.</summary>
    private sealed record Wanted(string Words);

    private sealed class Rebase(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
