using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Tests.Fakes;

/// <summary>What happens to a village between two runs.</summary>
internal static class SourceEdits
{
    /// <summary>Adds so many families of four, in one RT each ten families.</summary>
    public static void AddFamilies(this MemorySource source, int families)
    {
        for (var f = 1; f <= families; f++)
        {
            var area = 1 + ((f - 1) / 10);
            if ((f - 1) % 10 == 0)
            {
                source.Tables["areas"].Add(A.Row(Entities.Areas, area, ("hamlet", "-"), ("rw", "001"), ("rt", $"{area:000}"), ("level", "rt")));
            }

            var head = ((f - 1) * 4) + 1;
            source.Tables["families"].Add(A.Row(Entities.Families, f, ("familyCardNumber", A.Number(900_000 + f)), ("head", $"{head}"), ("area", $"{area}")));
            for (var m = 0; m < 4; m++)
            {
                source.Tables["residents"].Add(A.Resident(head + m, family: f, area: area));
            }

            source.Tables["residentEvents"].Add(A.Row(
                Entities.ResidentEvents, f, ("resident", $"{head}"), ("kind", "5"), ("eventAt", "2020-01-01T00:00:00")));
        }
    }

    public static EntityRecord Find(this MemorySource source, EntityDefinition entity, long sourceKey) =>
        source.Tables[entity.Name].Single(row => row.SourceKey == sourceKey);

    /// <summary>Writes a row again under its key with some fields changed.</summary>
    public static void Edit(this MemorySource source, EntityDefinition entity, long sourceKey, params (string Field, string? Value)[] values)
    {
        var rows = source.Tables[entity.Name];
        var at = rows.FindIndex(row => row.SourceKey == sourceKey);
        rows[at] = A.Copy(rows[at], sourceKey, values);
    }

    /// <summary>Deletes the rows that match.</summary>
    public static void Delete(this MemorySource source, EntityDefinition entity, Func<EntityRecord, bool> which) =>
        source.Tables[entity.Name].RemoveAll(row => which(row));

    /// <summary>What a restore or re-import does: every row of these entities gets a new key, references follow.</summary>
    public static void Renumber(this MemorySource source, Func<long, long> newKey, params EntityDefinition[] entities)
    {
        foreach (var table in source.Tables.Values)
        {
            for (var i = 0; i < table.Count; i++)
            {
                var row = table[i];
                var references = row.Definition.Fields
                    .Where(f => f.Kind == FieldKind.Reference && entities.Any(e => e.Name == f.Target) && row.Number(f) is not null)
                    .Select(f => (f.Name, (string?)$"{newKey(row.Number(f)!.Value)}")).ToArray();
                table[i] = A.Copy(row, entities.Contains(row.Definition) ? newKey(row.SourceKey) : row.SourceKey, references);
            }
        }
    }
}
