namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>One line of SHOW GRANTS: privileges on a scope, or a role when <see cref="Scope"/> is null.</summary>
/// <param name="Privileges">Upper-case names with their column lists removed; for a role its quoted name.</param>
/// <param name="Spelled">The same with their column lists, because a right on columns is only taken away by naming them.</param>
/// <param name="Scope">As <c>*.*</c>, <c>`db`.*</c>, <c>`db`.`table`</c> or <c>PROCEDURE `db`.`name`</c>.</param>
/// <param name="Grantee">To whom, quoted as the server shows it; a role's own grants name the role.</param>
/// <param name="WithGrantOption">Whether it may be passed on.</param>
internal sealed record Grant(IReadOnlyList<string> Privileges, IReadOnlyList<string> Spelled, string? Scope, string Grantee, bool WithGrantOption)
{
    private static readonly string[] Harmless = ["USAGE", "SELECT", "SHOW VIEW", "SHOW DATABASES"];

    /// <summary>Privileges that a reader never needs.</summary>
    public IEnumerable<string> Excess => Scope is null ? [] : Privileges.Where(p => !Harmless.Contains(p, StringComparer.Ordinal));

    /// <summary>The same as a REVOKE wants them.</summary>
    public IEnumerable<string> ExcessSpelled => Scope is null ? [] : Privileges.Zip(Spelled).Where(p => !Harmless.Contains(p.First, StringComparer.Ordinal)).Select(p => p.Second);

    /// <summary>The role that it gives, quoted, or null when it gives rights.</summary>
    public string? Role => Scope is null ? Privileges[0] : null;

    /// <summary>Whether everybody on the server has it (MariaDB 10.11 and later); such grants on other databases say nothing about an account.</summary>
    public bool IsPublic => string.Equals(Grantee.Trim('`'), "PUBLIC", StringComparison.Ordinal);

    /// <summary>Whether it lets read what lies in the scope.</summary>
    public bool Reads => Scope is not null && Privileges.Any(p => p is "SELECT" or "ALL PRIVILEGES");

    /// <summary>Whether the scope is that database or something in it; the database part of a grant may hold LIKE patterns.</summary>
    public bool Covers(string database) => Scope is not null && (Scope == "*.*" || SqlLike.Matches(DatabasePattern(Scope), database));

    /// <summary>Whether the scope reaches beyond that database.</summary>
    public bool ReachesBeyond(string database) => Scope is not null && (Scope == "*.*" || DatabasePattern(Scope).Replace("\\", "", StringComparison.Ordinal) != database);

    private static string DatabasePattern(string scope)
    {
        var start = scope.IndexOf('`', StringComparison.Ordinal);
        var end = start < 0 ? -1 : scope.IndexOf("`.", start + 1, StringComparison.Ordinal);
        return end < 0 ? string.Empty : scope[(start + 1)..end].Replace("``", "`", StringComparison.Ordinal);
    }
}
