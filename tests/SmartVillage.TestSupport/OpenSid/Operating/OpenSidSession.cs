using MySqlConnector;

namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>A connection as the application uses it: no transactions, not strict, its own clock in the village's time zone beside the server's.</summary>
internal sealed class OpenSidSession(MySqlConnection connection, OpenSidEra era, int? village, TimeProvider time)
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    /// <summary>Release that the application has.</summary>
    public OpenSidEra Era => era;

    /// <summary>Village that the application works for; null where the database has only one.</summary>
    public int? Village => village;

    /// <summary>What PHP calls now.</summary>
    public DateTime Now => time.GetUtcNow().ToOffset(Zone).DateTime;

    /// <summary>A connection ready for such statements.</summary>
    public static async Task<OpenSidSession> StartAsync(MySqlConnection connection, OpenSidEra era, int? village, TimeProvider time, CancellationToken cancellationToken)
    {
        var session = new OpenSidSession(connection, era, era.HasConfigId ? village ?? 1 : null, time);
        await session.ExecuteAsync("SET SESSION sql_mode = ''", cancellationToken);
        return session;
    }

    /// <summary>Whether the release has the column.</summary>
    public bool Has(string table, string column) => era.Has(table, column);

    /// <summary>Condition that leaves out other villages.</summary>
    public string Own(string table) => village is { } id && Has(table, "config_id") ? $"config_id = {id}" : "1 = 1";

    /// <summary>Runs a statement; parameters are named @p0, @p1 and so on.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>First column of every row.</summary>
    public async Task<IReadOnlyList<int>> IdsAsync(string sql, CancellationToken cancellationToken, params object?[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<int>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!await reader.IsDBNullAsync(0, cancellationToken))
            {
                ids.Add(Convert.ToInt32(reader.GetValue(0)));
            }
        }

        return ids;
    }

    /// <summary>First column of the first row as text; null for NULL and for no row.</summary>
    public async Task<string?> TextAsync(string sql, CancellationToken cancellationToken, params object?[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? Convert.ToString(value) : null;
    }

    /// <summary>Every row of a table of this village, as text, by column.</summary>
    public async Task<IReadOnlyList<Dictionary<string, string?>>> RowsAsync(string table, CancellationToken cancellationToken)
    {
        var columns = era.Tables[table].Columns.Select(column => column.Name).ToList();
        // As text, because the driver refuses dates such as 1957-00-00.
        await using var command = Command($"SELECT {string.Join(',', columns.Select(c => $"CAST(`{c}` AS char)"))} FROM `{table}` WHERE {Own(table)} ORDER BY id", []);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Dictionary<string, string?>>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Dictionary<string, string?>(StringComparer.Ordinal);
            for (var i = 0; i < columns.Count; i++)
            {
                row.Add(columns[i], reader.IsDBNull(i) ? null : reader.GetString(i));
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Inserts a row, leaving out columns that the release does not have; returns its id.</summary>
    public async Task<int> InsertAsync(string table, IEnumerable<KeyValuePair<string, string?>> values, CancellationToken cancellationToken)
    {
        var known = values.Where(pair => Has(table, pair.Key)).Select(pair => (pair.Key, Value: pair.Value ?? Nothing(table, pair.Key))).ToList();
        if (village is { } id && Has(table, "config_id") && !known.Exists(pair => pair.Key == "config_id"))
        {
            known.Add(("config_id", $"{id}"));
        }

        var names = string.Join(',', known.Select(pair => $"`{pair.Key}`"));
        var places = string.Join(',', known.Select((_, index) => $"@p{index}"));
        await using var command = Command($"INSERT INTO `{table}` ({names}) VALUES ({places})", [.. known.Select(pair => pair.Value)]);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return (int)command.LastInsertedId;
    }

    private string? Nothing(string table, string column) =>
        era.Tables[table].Column(column) is { IsNullable: false } declared && column != "id" ? declared.Zero : null;

    private MySqlCommand Command(string sql, object?[] parameters)
    {
        var command = new MySqlCommand(sql, connection) { CommandTimeout = 0 };
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", parameters[i]);
        }

        return command;
    }
}
