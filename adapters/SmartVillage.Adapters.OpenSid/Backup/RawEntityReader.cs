using System.Globalization;
using System.Runtime.CompilerServices;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>
/// Streams one entity of one village in key order. Dumps usually are in that order; one that is not is read in several passes over ranges of keys, so that memory
/// stays bounded and no row ever lies in a temporary file.
/// </summary>
internal sealed class RawEntityReader
{
    private const int BatchRows = 512;
    private readonly IRawDatabase _database;
    private readonly EntityPlan _plan;
    private readonly RowMapper _mapper;
    private readonly int _partRows;
    private readonly int[] _ordinals;
    private readonly int _tenantIndex;
    private readonly RawRow _row = new();

    /// <param name="database">Where the rows are.</param>
    /// <param name="plan">What to read.</param>
    /// <param name="mapper">Makes records of them.</param>
    /// <param name="partRows">Rows that are sorted in memory at a time.</param>
    public RawEntityReader(IRawDatabase database, EntityPlan plan, RowMapper mapper, int partRows = 100_000)
    {
        _database = database;
        _plan = plan;
        _mapper = mapper;
        _partRows = partRows;
        List<int> ordinals =
        [
            plan.Table.Ordinal(plan.Key.Name),
            .. plan.Columns.Select(column => plan.Table.Ordinal(column.Column.Name)),
            .. plan.Specific.Select(column => plan.Table.Ordinal(column.Column)),
        ];
        if (plan.Table.HasTenant)
        {
            _tenantIndex = ordinals.Count;
            ordinals.Add(plan.Table.Ordinal("config_id"));
        }

        _ordinals = [.. ordinals];
    }

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        TenantFilter tenants, long? tenantId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Reading is processor work over a local file; whoever asks for the first batch is not kept waiting for it.
        await Task.Yield();
        var rows = new KeyedRows(_plan.Mapping.Entity, BatchRows);
        foreach (var (record, keyText) in _database.IsInKeyOrder(_plan.Table) ? AsTheyLie(tenants, tenantId) : Sorted(tenants, tenantId, cancellationToken))
        {
            rows.Add(record, keyText);
            if (rows.IsFull)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return rows.Take(isEnd: false);
            }
        }

        yield return rows.Take(isEnd: true);
    }

    private IEnumerable<(EntityRecord Record, string KeyText)> AsTheyLie(TenantFilter tenants, long? tenantId)
    {
        var last = 0L;
        foreach (var row in Rows(tenants, tenantId))
        {
            var item = Map(row);
            Check(item, ref last);
            yield return item;
        }
    }

    private IEnumerable<(EntityRecord Record, string KeyText)> Sorted(TenantFilter tenants, long? tenantId, CancellationToken cancellationToken)
    {
        var (after, last) = (0L, 0L);
        foreach (var upTo in PartEnds(tenants, tenantId, cancellationToken))
        {
            var part = new List<(EntityRecord Record, string KeyText)>();
            foreach (var row in Rows(tenants, tenantId))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var key = RawKey.Of(row[0]);
                if (key == 0 && after == 0)
                {
                    // Without a key there is no place in the order, and however many they are, none is kept.
                    var item = Map(row);
                    Check(item, ref last);
                    yield return item;
                }
                else if (key > after && key <= upTo)
                {
                    part.Add(Map(row));
                }
            }

            after = upTo;
            foreach (var item in part.OrderBy(item => item.Record.SourceKey))
            {
                Check(item, ref last);
                yield return item;
            }
        }
    }

    /// <summary>Last key of every part; 8 bytes a row are kept for a moment.</summary>
    private List<long> PartEnds(TenantFilter tenants, long? tenantId, CancellationToken cancellationToken)
    {
        var keys = new List<long>();
        foreach (var row in Rows(tenants, tenantId))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (RawKey.Of(row[0]) is > 0 and var key)
            {
                keys.Add(key);
                ThrowIf(keys.Count > BackupLimits.DisorderedRows);
            }
        }

        keys.Sort();
        var ends = new List<long>();
        var first = 0;
        for (var end = _partRows; end < keys.Count; end += _partRows)
        {
            if (keys[end - 1] > (ends.Count == 0 ? 0 : ends[^1]))
            {
                ends.Add(keys[end - 1]);
                first = end;
            }

            // A key that fills parts by itself would have to be kept as a whole.
            ThrowIf(end - first > 3 * _partRows);
        }

        ends.Add(long.MaxValue);
        return ends;
    }

    /// <summary>
    /// A key that the table declares unique and that occurs twice, or a number that is none: no server ever held that, so the file is damaged, and setting the rows aside would
    /// lose people.
    /// </summary>
    private void Check((EntityRecord Record, string KeyText) item, ref long last)
    {
        var key = item.Record.SourceKey;
        if (_plan.Key is { IsUniqueKey: true, Access: ColumnAccess.Number } && _database.Failures is { } failures)
        {
            if (key > 0 && key == last)
            {
                throw failures.Malformed(_database.DisorderLine(_plan.Table), $"{_plan.Key.Name} yang sama ada dua kali dalam tabel {_plan.Table.Name}");
            }

            if (key == 0 && item.KeyText.Length > 0 && !long.TryParse(item.KeyText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                throw failures.Malformed(_database.FirstLine(_plan.Table), $"sebuah {_plan.Key.Name} dalam tabel {_plan.Table.Name} bukan angka");
            }
        }

        last = key > 0 ? key : last;
    }

    private void ThrowIf(bool isTooMuch)
    {
        if (isTooMuch && _database.Failures is { } failures)
        {
            throw failures.TooLarge(_database.DisorderLine(_plan.Table), $"baris tabel {_plan.Table.Name} tidak berurutan dan sangat banyak");
        }
    }

    private IEnumerable<string?[]> Rows(TenantFilter tenants, long? tenantId) =>
        _database.ReadRows(_plan.Table, _ordinals).Where(row =>
            tenants.Includes(_plan.Table, _tenantIndex == 0 ? null : row[_tenantIndex], tenantId, _plan.Mapping.SharesRowsWithoutTenant));

    private (EntityRecord Record, string KeyText) Map(string?[] values)
    {
        _row.Values = values;
        var record = _mapper.Map(_row, out var keyText);
        return (record, keyText);
    }
}
