using System.Text.RegularExpressions;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// Finds the foreign keys by which a delete spreads through the tables that are read. MariaDB shows REFERENTIAL_CONSTRAINTS to nobody who may only read, but it does show which
/// tables have such keys, and their definitions; so only the definitions of those are asked for.
/// </summary>
internal static partial class CascadeReader
{
    private static readonly string[] Tables = [.. EntityMappings.All.Select(mapping => mapping.Table), ResidentExtras.MapTable, ResidentExtras.CovidTable];

    private static readonly string WithKeys =
        $"SELECT DISTINCT TABLE_NAME FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN ({List}) AND REFERENCED_TABLE_NAME IN ({List})";

    private static string List => string.Join(',', Tables.Select(table => $"'{table}'"));

    /// <summary>Asks the server; tables whose definition it does not show are left out.</summary>
    public static async Task<IReadOnlyList<SourceCascade>> LoadAsync(SourceSession session, CancellationToken cancellationToken)
    {
        var cascades = new List<SourceCascade>();
        foreach (var table in (await ColumnAsync(session, WithKeys, 0, cancellationToken)).Order(StringComparer.Ordinal))
        {
            try
            {
                var definition = await ColumnAsync(session, $"SHOW CREATE TABLE `{table.Replace("`", "``", StringComparison.Ordinal)}`", 1, cancellationToken);
                cascades.AddRange(definition.SelectMany(text => Parse(table, text)));
            }
            catch (MySqlException exception) when (exception.ErrorCode is MySqlErrorCode.TableAccessDenied or MySqlErrorCode.NoSuchTable)
            {
                // Readable by column only, or dropped a moment ago.
            }
        }

        return cascades;
    }

    /// <summary>Whether a key leads from a table that is read to one that is read.</summary>
    public static bool Concerns(string vanishes, string deleted) =>
        Tables.Contains(vanishes, StringComparer.OrdinalIgnoreCase) && Tables.Contains(deleted, StringComparer.OrdinalIgnoreCase);

    /// <summary>The deleting keys in the text of a CREATE TABLE that lead to a table which is read.</summary>
    public static IEnumerable<SourceCascade> Parse(string table, string definition) =>
        from Match key in ForeignKey().Matches(definition)
        where key.Groups["rules"].Value.Contains("ON DELETE CASCADE", StringComparison.OrdinalIgnoreCase)
            && Concerns(table, key.Groups["to"].Value)
        // A key over several columns has the village in front.
        select new SourceCascade(table, key.Groups["columns"].Value.Split(',')[^1].Trim(' ', '`'), key.Groups["to"].Value);

    private static async Task<List<string>> ColumnAsync(SourceSession session, string sql, int column, CancellationToken cancellationToken)
    {
        var values = new List<string>();
        await using var query = await session.QueryAsync(sql, cancellationToken);
        while (await query.ReadAsync(cancellationToken))
        {
            values.Add(query.Reader.GetString(column));
        }

        return values;
    }

    [GeneratedRegex(
        @"FOREIGN KEY \((?<columns>[^)]*)\) REFERENCES (?:`[^`]*`\.)?`(?<to>[^`]*)` \([^)]*\)(?<rules>[^,\r\n]*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForeignKey();
}
