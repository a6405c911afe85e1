using LinqToDB;

namespace SmartVillage.Store.Queries;

/// <summary>
/// Comparisons of texts as SQL has them: what is not filled in is neither before nor after anything. (The library turns <c>string.Compare</c> into "less, or
/// null", which is wrong for ranges and serves no index.)
/// </summary>
internal static class SqlText
{
    [Sql.Expression("{0} < {1}", IsPredicate = true, ServerSideOnly = true)]
    public static bool IsBefore(string? value, string? limit) => throw new NotSupportedException();

    [Sql.Expression("{0} <= {1}", IsPredicate = true, ServerSideOnly = true)]
    public static bool IsUpTo(string? value, string? limit) => throw new NotSupportedException();

    [Sql.Expression("{0} >= {1}", IsPredicate = true, ServerSideOnly = true)]
    public static bool IsFrom(string? value, string? limit) => throw new NotSupportedException();

    [Sql.Expression("{0} > {1}", IsPredicate = true, ServerSideOnly = true)]
    public static bool IsAfter(string? value, string? limit) => throw new NotSupportedException();
}
