using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>Looks at what the account may do. A reader that could write is a risk the village need not take.</summary>
internal static class AccountRightsReader
{
    /// <summary>Reads the grants of the account behind an open connection.</summary>
    public static async Task<AccountRights> LoadAsync(MySqlConnection connection, string database, CancellationToken cancellationToken)
    {
        var account = Quote((await ReadAsync(connection, "SELECT CURRENT_USER()", cancellationToken))[0]);
        // MariaDB shows what active roles and everybody may do only without FOR.
        var isMariaDb = connection.ServerVersion.Contains("MariaDB", StringComparison.OrdinalIgnoreCase);
        var own = Parse(await ReadAsync(connection, isMariaDb ? "SHOW GRANTS" : "SHOW GRANTS FOR CURRENT_USER()", cancellationToken));
        var roles = own.Select(grant => grant.Role).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (isMariaDb || roles.Count == 0)
        {
            return Judge(account, database, own);
        }

        // MySQL names roles without their rights unless asked for, active or not.
        var all = Parse(await ReadAsync(connection, $"SHOW GRANTS FOR CURRENT_USER() USING {string.Join(", ", roles)}", cancellationToken));
        return Judge(account, database, own, all);
    }

    /// <summary>Judges grants; a pure function.</summary>
    /// <param name="account">The account, quoted.</param>
    /// <param name="database">Database that is read.</param>
    /// <param name="grants">Its own grants; on MariaDB also those of its active roles, under their names.</param>
    /// <param name="withRoles">On MySQL its grants together with those of its roles, all under its own name; null where there are none.</param>
    public static AccountRights Judge(string account, string database, IReadOnlyList<Grant> grants, IReadOnlyList<Grant>? withRoles = null)
    {
        var excess = new List<string>();
        var revokes = new List<string>();
        var isAdministrator = grants.Any(IsAdministrator);
        foreach (var grant in grants.Where(grant => Concerns(grant, database) && !(isAdministrator && IsProxy(grant))))
        {
            Add(grant, excess, revokes);
        }

        AddRoles(account, grants, withRoles?.Where(grant => Concerns(grant, database)).ToList(), excess, revokes);
        var reading = (withRoles ?? grants).Where(grant => grant.Reads).ToList();
        var canRead = reading.Any(grant => grant.Covers(database));
        var keepsReading = grants.Any(grant => grant.Reads && grant.Covers(database)) || (canRead && revokes.Count == 0);
        var elsewhere = reading.Where(grant => !grant.IsPublic && grant.ReachesBeyond(database)).Select(grant => grant.Scope!).Distinct(StringComparer.Ordinal).ToList();
        return new AccountRights(account, canRead, excess, elsewhere, Advise(account, database, reading, revokes, isAdministrator, keepsReading));
    }

    private static bool IsAdministrator(Grant grant) => grant is { Scope: "*.*", WithGrantOption: true } && !IsProxy(grant);

    private static bool IsProxy(Grant grant) => grant.Privileges.Contains("PROXY", StringComparer.Ordinal);

    // What everybody may do in other databases (MariaDB lets everybody use one called test) is not this account's.
    private static bool Concerns(Grant grant, string database) => !grant.IsPublic || grant.Covers(database);

    private static void Add(Grant grant, List<string> excess, List<string> revokes)
    {
        string[] option = grant.WithGrantOption ? ["GRANT OPTION"] : [];
        var names = grant.Excess.Concat(option).ToList();
        if (names.Count > 0)
        {
            excess.Add($"{string.Join(", ", names)} ON {grant.Scope}");
            revokes.Add($"REVOKE {string.Join(", ", grant.ExcessSpelled.Concat(option))} ON {grant.Scope} FROM {grant.Grantee};");
        }
    }

    private static void AddRoles(string account, IReadOnlyList<Grant> grants, List<Grant>? withRoles, List<string> excess, List<string> revokes)
    {
        var roles = grants.Where(grant => grant.Role is not null && !grants.Any(other => other.Role is null && IsOf(other, grant.Role!))).ToList();
        if (withRoles is null)
        {
            // A role that is not active may be switched on at any time, and MariaDB lets nobody see what it then may.
            foreach (var role in roles)
            {
                excess.Add($"peran {role.Role} (tidak aktif, haknya tidak terlihat)");
                revokes.Add($"REVOKE {role.Role} FROM {role.Grantee};");
            }

            return;
        }

        var own = excess.ToHashSet(StringComparer.Ordinal);
        var through = new List<string>();
        foreach (var grant in withRoles)
        {
            Add(grant, through, []);
        }

        through.RemoveAll(own.Contains);
        if (through.Count > 0)
        {
            excess.AddRange(through.Select(right => $"{right} (lewat peran)"));
            revokes.Add($"REVOKE {string.Join(", ", roles.Select(role => role.Role))} FROM {account};");
        }
    }

    private static bool IsOf(Grant grant, string role) => string.Equals(grant.Grantee, role, StringComparison.Ordinal);

    private static List<string> Advise(string account, string database, IReadOnlyList<Grant> reading, List<string> revokes, bool isAdministrator, bool keepsReading)
    {
        var name = $"`{database.Replace("`", "``", StringComparison.Ordinal)}`";

        // The administrator's own account must not lose its rights: another account is to be made for reading.
        if (isAdministrator)
        {
            return
            [
                "CREATE USER 'smartvillage_ro'@'localhost' IDENTIFIED BY '…';",
                $"GRANT SELECT ON {name}.* TO 'smartvillage_ro'@'localhost';",
            ];
        }

        var losesReading = reading.Any(grant => grant.Covers(database) && grant.Excess.Contains("ALL PRIVILEGES", StringComparer.Ordinal));
        if (losesReading || !keepsReading)
        {
            revokes.Add($"GRANT SELECT ON {name}.* TO {account};");
        }

        return revokes;
    }

    private static List<Grant> Parse(IEnumerable<string> lines) => lines.Select(GrantParser.Parse).OfType<Grant>().ToList();

    private static async Task<List<string>> ReadAsync(MySqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        var values = new List<string>();
        await using var command = new MySqlCommand(statement, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            values.Add(await reader.IsDBNullAsync(0, cancellationToken) ? string.Empty : reader.GetString(0));
        }

        return values;
    }

    private static string Quote(string account)
    {
        var at = account.LastIndexOf('@');
        return at < 0 ? $"'{account}'" : $"'{account[..at]}'@'{account[(at + 1)..]}'";
    }
}
