using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Tests;

/// <summary>Builders of synthetic rows.</summary>
internal static class A
{
    /// <summary>An identity number that nobody has: ends in 9999.</summary>
    public static string Number(long serial) => $"98{serial:0000000000}9999";

    public static EntityRecord Row(EntityDefinition entity, long sourceKey, params (string Field, string? Value)[] values)
    {
        var record = new EntityRecord(entity, sourceKey);
        foreach (var (field, value) in values)
        {
            record[entity[field].Ordinal] = value;
        }

        return record;
    }

    public static EntityRecord Resident(long key, long family, long area) => Row(
        Entities.Residents, key, ("nik", Number(key)), ("name", $"WARGA {(char)('A' + (key % 26))}{key}"), ("family", $"{family}"), ("area", $"{area}"),
        ("sex", $"{1 + (key % 2)}"), ("birthDate", $"{1950 + (key % 60)}-0{1 + (key % 9)}-1{key % 10}"), ("motherName", $"IBU {key}"), ("lifeStatus", "1"));

    public static EntityRecord Copy(EntityRecord row, long sourceKey, params (string Field, string? Value)[] values)
    {
        var copy = new EntityRecord(row.Definition, sourceKey);
        foreach (var field in row.Definition.Fields)
        {
            copy[field.Ordinal] = row[field.Ordinal];
        }

        foreach (var (field, value) in values)
        {
            copy[row.Definition[field].Ordinal] = value;
        }

        return copy;
    }
}
