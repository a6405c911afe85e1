using System.Globalization;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// <c>CHECKSUM TABLE</c> in the snapshot, beside <c>UPDATE_TIME</c> of information_schema. Alone the checksum is not enough: it took 2 of 1,711 pairs of exchanged NIKs for unchanged when
/// tried on MariaDB 10.11. InnoDB keeps the time of the last committed write in memory: after a restart it is NULL, which means "unknown" and leads to digests. MySQL 8 hands out a cached
/// time and is not asked.
/// </summary>
internal sealed class TableMarkReader(SourceSession session, SnapshotContents contents, bool isLocal)
{
    /// <summary>Clocks have seconds, and a write becomes visible a moment before its time is noted.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>A checksum is one statement; of more rows than these it takes too long on somebody else's server.</summary>
    private const long MostRowsElsewhere = 150_000;

    public async Task<IReadOnlyDictionary<string, TableMark>> ReadAsync(IReadOnlyDictionary<string, TableMark>? since, CancellationToken cancellationToken)
    {
        var marks = new Dictionary<string, TableMark>(StringComparer.Ordinal);
        var tables = contents.Plans.ToDictionary(plan => plan.Key, plan => TablesOf(plan.Value), StringComparer.Ordinal);
        if (!contents.Probe.ServerVersion.StartsWith("MariaDB", StringComparison.Ordinal)
            || (since is not null && !tables.Keys.Any(since.ContainsKey)) || await LookAsync(tables.Values.SelectMany(names => names), cancellationToken) is not { } looks)
        {
            return marks;
        }

        var markable = tables.Where(entity => entity.Value.All(table => looks.TryGetValue(table, out var look) && look.IsTransactional && look.Written is not null && (isLocal || look.Rows <= MostRowsElsewhere))
            && (since is null || IsUntouched(entity.Key, entity.Value, since, looks))).ToList();
        var checksums = await ChecksumsAsync(markable.SelectMany(entity => entity.Value).Distinct(StringComparer.Ordinal).ToList(), cancellationToken);
        foreach (var (entity, names) in markable)
        {
            if (names.All(checksums.ContainsKey))
            {
                marks[entity] = new TableMark(string.Join(' ', names.Select(name => checksums[name])), Created(names, looks), looks[names[0]].Now - session.Age - Margin);
            }
        }

        return marks;
    }

    private static bool IsUntouched(string entity, IReadOnlyList<string> tables, IReadOnlyDictionary<string, TableMark> since, Dictionary<string, Look> looks) =>
        since.TryGetValue(entity, out var mark) && mark.Created == Created(tables, looks) && tables.All(table => looks[table].Written is { } written && written < mark.SeenAt);

    private static string Created(IEnumerable<string> tables, Dictionary<string, Look> looks) =>
        string.Join(' ', tables.Select(table => looks[table].Created?.ToString("s", CultureInfo.InvariantCulture) ?? "?"));

    private static List<string> TablesOf(EntityPlan plan) =>
        plan.Mapping.Entity == Domain.Records.Entities.Residents ? [plan.Table.Name, .. plan.SideTables] : [plan.Table.Name];

    private async Task<Dictionary<string, Look>> LookAsync(IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        var names = string.Join(',', tables.Distinct(StringComparer.Ordinal).Select(table => $"'{table}'"));
        var looks = new Dictionary<string, Look>(StringComparer.OrdinalIgnoreCase);
        await using var query = await session.QueryAsync(
            $"SELECT TABLE_NAME, COALESCE(ENGINE, ''), COALESCE(TABLE_ROWS, 0), CREATE_TIME, UPDATE_TIME, NOW() FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN ({names})",
            cancellationToken);
        var reader = query.Reader;
        while (await query.ReadAsync(cancellationToken))
        {
            looks[reader.GetString(0)] = new Look(
                string.Equals(reader.GetString(1), "InnoDB", StringComparison.OrdinalIgnoreCase), Convert.ToInt64(reader.GetValue(2), CultureInfo.InvariantCulture),
                Time(reader, 3), Time(reader, 4), Time(reader, 5)!.Value);
        }

        return looks;
    }

    private static DateTime? Time(MySqlDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) || reader.GetMySqlDateTime(ordinal) is not { IsValidDateTime: true } value ? null : value.GetDateTime();

    private async Task<Dictionary<string, string>> ChecksumsAsync(List<string> tables, CancellationToken cancellationToken)
    {
        var checksums = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        // One statement for each table, so that none is long, and all in one question.
        await session.YieldAsync(cancellationToken);
        var answers = await session.BatchAsync([.. tables.Select(table => $"CHECKSUM TABLE `{table}`")], [], cancellationToken);
        foreach (var (table, rows) in tables.Zip(answers))
        {
            if (rows.Count == 1 && rows[0][1] is { } checksum)
            {
                checksums[table] = checksum;
            }
        }

        return checksums;
    }

    private sealed record Look(bool IsTransactional, long Rows, DateTime? Created, DateTime? Written, DateTime Now);
}
