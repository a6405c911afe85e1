using System.Buffers;
using System.Security.Cryptography;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Keys;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>The work per row that needs no database: encoding, sealing, blind indexes, folded names. Thread-safe.</summary>
internal sealed class BatchPreparer(StoreKeys keys, RecordSealer sealer, long villageId)
{
    private const int NonceSize = 12;

    public PreparedBatch Prepare(StoreTable table, IReadOnlyList<StagedRow> staged)
    {
        var rows = new PreparedRow[staged.Count];
        var filters = new FilterValue[staged.Count * table.Filters.Count];
        var nonces = RandomNumberGenerator.GetBytes(staged.Count * NonceSize);
        var blocks = new ArrayBufferWriter<byte>(staged.Count * 512);
        var scratch = new ArrayBufferWriter<byte>(1024);
        using var cipher = sealer.CreateCipher();
        for (var i = 0; i < staged.Count; i++)
        {
            var row = staged[i];
            scratch.ResetWrittenCount();
            RecordCodec.Encode(row.Record, scratch);
            var length = RecordSealer.SealedLength(scratch.WrittenCount);
            var target = blocks.GetSpan(length)[..length];
            var context = new SealContext(table.Entity.Number, villageId, row.Fingerprint);
            RecordSealer.Seal(cipher, nonces.AsSpan(i * NonceSize, NonceSize), context, scratch.WrittenSpan, target);
            rows[i] = new PreparedRow(row.Kind, row.Id, row.Record.SourceKey, row.Fingerprint, blocks.WrittenCount, length, row.ChangedFields);
            blocks.Advance(length);
            FillFilters(table, row.Record, filters.AsSpan(i * table.Filters.Count));
        }

        return new PreparedBatch(table, rows, filters, blocks.WrittenMemory);
    }

    private void FillFilters(StoreTable table, EntityRecord record, Span<FilterValue> target)
    {
        for (var f = 0; f < table.Filters.Count; f++)
        {
            target[f] = table.Filters[f].Read(record, keys);
        }
    }
}
