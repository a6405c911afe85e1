using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// Sorts rows that arrive in key order into usable ones and quarantined ones (P4). A key that occurs twice says of neither row which one it means, so all its rows are set aside.
/// </summary>
internal sealed class KeyedRows(EntityDefinition entity, int batchRows)
{
    private List<EntityRecord> _records = new(batchRows);
    private List<QuarantinedRow> _quarantined = [];
    private EntityRecord? _held;
    private bool _heldIsDouble;

    public bool IsFull => _records.Count + _quarantined.Count >= batchRows;

    public void Add(EntityRecord record, string keyText)
    {
        if (record.SourceKey == 0)
        {
            _quarantined.Add(new QuarantinedRow(entity, keyText, "no-key", record));
            return;
        }

        var isDouble = _held?.SourceKey == record.SourceKey;
        _heldIsDouble |= isDouble;
        Release();
        _held = record;
        _heldIsDouble = isDouble;
    }

    /// <summary>Everything that is decided so far; the last row waits for the next one.</summary>
    public RecordBatch Take(bool isEnd)
    {
        if (isEnd)
        {
            Release();
        }

        var batch = new RecordBatch(_records, _quarantined);
        _records = new List<EntityRecord>(batchRows);
        _quarantined = [];
        return batch;
    }

    private void Release()
    {
        if (_held is not { } record)
        {
            return;
        }

        if (_heldIsDouble)
        {
            _quarantined.Add(new QuarantinedRow(entity, record.SourceKey.ToString(System.Globalization.CultureInfo.InvariantCulture), "duplicate-key", record));
        }
        else
        {
            _records.Add(record);
        }

        _held = null;
        _heldIsDouble = false;
    }
}
