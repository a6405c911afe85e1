using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>Looks at what the account may do, for <c>doctor</c>. A reader that could write is a risk the village need not take.</summary>
internal static class AccountRightsReader
{
    /// <summary>Reads the grants of the account behind an open connection.</summary>
    public static async Task<AccountRights> LoadAsync(MySqlConnection connection, string database, CancellationToken cancellationToken)
    {
        var account = Quote((await ReadAsync(connection, "SELECT CURRENT_USER()", cancellationToken))[0]);
        var lines = await ReadAsync(connection, "SHOW GRANTS FOR CURRENT_USER()", cancellationToken);
        lines.AddRange(await ReadRolesAsync(connection, cancellationToken));
        return Judge(account, database, lines.Select(GrantParser.Parse).OfType<Grant>().ToList());
    }

    /// <summary>Judges grants; a pure function.</summary>
    public static AccountRights Judge(string account, string database, IReadOnlyList<Grant> grants)
    {
        var excess = new List<string>();
        var revokes = new List<string>();
        foreach (var grant in grants)
        {
            var names = grant.Excess.ToList();
            if (grant.WithGrantOption)
            {
                names.Add("GRANT OPTION");
            }

            if (names.Count == 0)
            {
                continue;
            }

            excess.Add($"{string.Join(", ", names)} ON {grant.Scope}");
            revokes.Add($"REVOKE {string.Join(", ", names)} ON {grant.Scope} FROM {grant.Grantee};");
        }

        var canRead = grants.Any(g => g.Reads && g.Covers(database));
        var elsewhere = grants.Where(g => g.Reads && g.ReachesBeyond(database)).Select(g => g.Scope!).Distinct(StringComparer.Ordinal).ToList();
        return new AccountRights(account, canRead, excess, elsewhere, Advise(account, database, grants, revokes, canRead));
    }

    private static List<string> Advise(string account, string database, IReadOnlyList<Grant> grants, List<string> revokes, bool canRead)
    {
        var name = $"`{database.Replace("`", "``", StringComparison.Ordinal)}`";

        // The administrator's own account must not lose its rights: another account is to be made for reading.
        if (grants.Any(g => g.Scope == "*.*" && g.WithGrantOption))
        {
            return
            [
                "CREATE USER 'smartvillage_ro'@'localhost' IDENTIFIED BY '…';",
                $"GRANT SELECT ON {name}.* TO 'smartvillage_ro'@'localhost';",
            ];
        }

        var losesReading = grants.Any(g => g.Reads && g.Covers(database) && g.Excess.Contains("ALL PRIVILEGES", StringComparer.Ordinal));
        if (losesReading || !canRead)
        {
            revokes.Add($"GRANT SELECT ON {name}.* TO {account};");
        }

        return revokes;
    }

    /// <summary>MySQL names active roles without their rights; MariaDB lists those among the account's own.</summary>
    private static async Task<List<string>> ReadRolesAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        if (connection.ServerVersion.Contains("MariaDB", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        try
        {
            var roles = (await ReadAsync(connection, "SELECT CURRENT_ROLE()", cancellationToken))[0];
            return roles is "" or "NONE" ? [] : await ReadAsync(connection, $"SHOW GRANTS FOR CURRENT_USER() USING {roles}", cancellationToken);
        }
        catch (MySqlException exception) when (exception.Number is 1305 or 1064 or 1370)
        {
            // MySQL before 8.0 has no roles.
            return [];
        }
    }

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
