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

    private readonly Dictionary<string, List<string>> _tables = contents.Plans.ToDictionary(plan => plan.Key, plan => TablesOf(plan.Value), StringComparer.Ordinal);
    private Dictionary<string, Look>? _looks;

    public async Task<IReadOnlySet<string>> FindUntouchedAsync(IReadOnlyDictionary<string, TableMark> since, CancellationToken cancellationToken)
    {
        var untouched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entity, mark) in since)
        {
            if (_tables.TryGetValue(entity, out var tables) && await LooksAsync(cancellationToken) is var looks && IsMarkable(tables, looks)
                && mark.Created == Created(tables, looks) && tables.All(table => looks[table].Written < mark.SeenAt))
            {
                untouched.Add(entity);
            }
        }

        return untouched;
    }

    public async Task<IReadOnlyDictionary<string, TableMark>> ReadAsync(IReadOnlySet<string> entities, CancellationToken cancellationToken)
    {
        var marks = new Dictionary<string, TableMark>(StringComparer.Ordinal);
        if (entities.Count == 0)
        {
            return marks;
        }

        var looks = await LooksAsync(cancellationToken);
        var markable = _tables.Where(entity => entities.Contains(entity.Key) && IsMarkable(entity.Value, looks)).ToList();
        var checksums = await ChecksumsAsync(markable.SelectMany(entity => entity.Value).Distinct(StringComparer.Ordinal).ToList(), cancellationToken);
        foreach (var (entity, tables) in markable)
        {
            if (tables.All(checksums.ContainsKey))
            {
                marks[entity] = new TableMark(string.Join(' ', tables.Select(table => checksums[table])), Created(tables, looks), looks[tables[0]].SnapshotAt - Margin);
            }
        }

        return marks;
    }

    private bool IsMarkable(List<string> tables, Dictionary<string, Look> looks) =>
        tables.All(table => looks.TryGetValue(table, out var look) && look.IsTransactional && look.Written is not null && (isLocal || look.Rows <= MostRowsElsewhere));

    private static string Created(IEnumerable<string> tables, Dictionary<string, Look> looks) =>
        string.Join(' ', tables.Select(table => looks[table].Created?.ToString("s", CultureInfo.InvariantCulture) ?? "?"));

    private static List<string> TablesOf(EntityPlan plan) =>
        plan.Mapping.Entity == Domain.Records.Entities.Residents ? [plan.Table.Name, .. plan.SideTables] : [plan.Table.Name];

    /// <summary>What the server says of all tables, once for a snapshot: what is written later is in no mark, and the next run sees that it was.</summary>
    private async Task<Dictionary<string, Look>> LooksAsync(CancellationToken cancellationToken)
    {
        if (_looks is not null)
        {
            return _looks;
        }

        var looks = new Dictionary<string, Look>(StringComparer.OrdinalIgnoreCase);
        if (!contents.Probe.ServerVersion.StartsWith("MariaDB", StringComparison.Ordinal))
        {
            return _looks = looks;
        }

        var names = string.Join(',', _tables.SelectMany(entity => entity.Value).Distinct(StringComparer.Ordinal).Select(table => $"'{table}'"));
        await using var query = await session.QueryAsync(
            $"SELECT TABLE_NAME, COALESCE(ENGINE, ''), COALESCE(TABLE_ROWS, 0), CREATE_TIME, UPDATE_TIME, NOW() FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN ({names})",
            cancellationToken);
        var reader = query.Reader;
        while (await query.ReadAsync(cancellationToken))
        {
            looks[reader.GetString(0)] = new Look(
                string.Equals(reader.GetString(1), "InnoDB", StringComparison.OrdinalIgnoreCase), Convert.ToInt64(reader.GetValue(2), CultureInfo.InvariantCulture),
                Time(reader, 3), Time(reader, 4), Time(reader, 5)!.Value - session.Age);
        }

        return _looks = looks;
    }

    private static DateTime? Time(MySqlDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) || reader.GetMySqlDateTime(ordinal) is not { IsValidDateTime: true } value ? null : value.GetDateTime();

    private async Task<Dictionary<string, string>> ChecksumsAsync(List<string> tables, CancellationToken cancellationToken)
    {
        var checksums = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        // One statement for each table, so that none is long, and all in one question.
        await session.YieldAsync(cancellationToken);
        var answers = await session.BatchAsync([.. tables.Select(Statement)], [], cancellationToken);
        foreach (var (table, rows) in tables.Zip(answers))
        {
            if (rows.Count == 1 && rows[0][1] is { } checksum)
            {
                checksums[table] = checksum;
            }
        }

        return checksums;
    }

    /// <summary>
    /// A checksum covers every column, and needs the right to read them. Of a table with secrets only what is read is summed up, by MD5: over a few rows a checksum would let whoever has
    /// it try out all PINs.
    /// </summary>
    private string Statement(string table) => contents.Plans.Values.FirstOrDefault(plan => plan.Mapping.HoldsSecrets && plan.Table.Name == table) is { } plan
        ? $"SELECT '{table}', CONCAT(COUNT(*), '.', COALESCE(BIT_XOR({RowContent.DigestWithTenant(plan)}), 0)) FROM `{table}` t"
        : $"CHECKSUM TABLE `{table}`";

    private sealed record Look(bool IsTransactional, long Rows, DateTime? Created, DateTime? Written, DateTime SnapshotAt);
}
