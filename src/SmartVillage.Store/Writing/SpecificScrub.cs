using System.Buffers;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>
/// Takes data spesifik that was switched off out of every block that can hold it: rows, tombstones, and what rows held before. A row's fingerprint stays, because it is of what was read; columns that
/// the source lost meanwhile leave no other trace. Runs inside the transaction of the run, once.
/// </summary>
internal sealed class SpecificScrub(StoreContext context, SqliteConnection connection, long villageId)
{
    private const int LotRows = 2000;
    private static readonly EntityDefinition Entity = Entities.Residents;

    private readonly ArrayBufferWriter<byte> _plain = new(1024);

    /// <summary>Fields that an edition kept and the next one may not.</summary>
    public static IReadOnlyList<FieldDefinition> Dropped(VillageState before, IReadOnlyDictionary<string, EntityMap> now)
    {
        var (old, map) = (before.Maps.GetValueOrDefault(Entity.Name), now.GetValueOrDefault(Entity.Name));
        return old?.SwitchedOn is null ? [] : [.. Entity.SpecificFields.Where(field => old.Keeps(field) && map?.Keeps(field) != true)];
    }

    /// <summary>Empties these fields everywhere; says in how many blocks they stood.</summary>
    public int Remove(IReadOnlyList<FieldDefinition> fields)
    {
        var table = StoreTables.Of(Entity).Name;
        var rows = Remove(
            fields,
            $"SELECT id, 0, fingerprint, block FROM {table} WHERE village_id = $village AND id > $row AND block IS NOT NULL ORDER BY id LIMIT {LotRows}",
            $"UPDATE {table} SET block = ?3 WHERE id = ?1 AND village_id = ?4");
        var before = Remove(
            fields,
            $"""
            SELECT row_id, edition, fingerprint, block FROM previous_rows
            WHERE village_id = $village AND entity = '{Entity.Name}' AND (edition, row_id) > ($edition, $row) ORDER BY edition, row_id LIMIT {LotRows}
            """,
            $"UPDATE previous_rows SET block = ?3 WHERE village_id = ?4 AND edition = ?2 AND entity = '{Entity.Name}' AND row_id = ?1");
        return rows + before;
    }

    private int Remove(IReadOnlyList<FieldDefinition> fields, string select, string update)
    {
        using var write = new RawStatement(connection, update);
        var (removed, row, edition) = (0, 0L, 0L);
        List<(long Row, long Edition, byte[] Fingerprint, byte[] Block)> lot;
        do
        {
            lot = connection.Read(
                select, r => (r.GetInt64(0), r.GetInt64(1), r.BytesOrNull(2)!, r.BytesOrNull(3)!), ("$village", villageId), ("$row", row), ("$edition", edition));
            foreach (var found in lot)
            {
                (row, edition) = (found.Row, found.Edition);
                if (Without(fields, Fingerprint.FromBytes(found.Fingerprint), found.Block) is { } block)
                {
                    write.Bind(1, row);
                    write.Bind(2, edition);
                    write.Bind(3, block);
                    write.Bind(4, villageId);
                    write.Step();
                    removed++;
                }
            }
        }
        while (lot.Count == LotRows);
        return removed;
    }

    /// <summary>The block without these fields, or null when it has none of them.</summary>
    private byte[]? Without(IReadOnlyList<FieldDefinition> fields, Fingerprint fingerprint, byte[] block)
    {
        var record = context.Sealer.OpenRecord(Entity, villageId, fingerprint, sourceKey: 0, block);
        if (!record.HasSpecific || !fields.Any(record.WasRead))
        {
            return null;
        }

        foreach (var field in fields)
        {
            record[field.Ordinal] = EntityRecord.NotRead;
        }

        _plain.ResetWrittenCount();
        RecordCodec.Encode(record, _plain);
        return context.Sealer.Seal(new SealContext(Entity.Number, villageId, fingerprint), _plain.WrittenSpan);
    }
}
