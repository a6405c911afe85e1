using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Finds live rows by what their filter columns hold, and decrypts them.</summary>
internal static class RowFinder
{
    public static List<StoredRecord> Find(StoreContext context, EntityDefinition entity, long villageId, FieldDefinition field, IEnumerable<string> values)
    {
        var table = StoreTables.Of(entity);
        var column = ColumnOf(table, field);
        using var connection = context.Population.OpenReader();
        return StoreErrors.Guard(context.Population.Path, () =>
        {
            var records = new List<StoredRecord>();
            var probe = new EntityRecord(entity, 0);
            using var find = new RawStatement(
                connection, $"SELECT id, source_key, fingerprint, block FROM {table.Name} WHERE village_id = ?1 AND {column.Name} = ?2 AND source_key IS NOT NULL");
            foreach (var value in values)
            {
                probe[field.Ordinal] = value;
                find.Bind(1, villageId);
                find.Bind(2, column.Read(probe, context.Keys));
                while (find.Step())
                {
                    records.Add(RowReader.Read(context, entity, villageId, find));
                }
            }

            return records;
        });
    }

    public static List<StoredRecord> Find(StoreContext context, EntityDefinition entity, long villageId, IEnumerable<long> sourceKeys)
    {
        using var connection = context.Population.OpenReader();
        return StoreErrors.Guard(context.Population.Path, () => RowReader.Pick(context, connection, entity, villageId, "source_key = ?2", sourceKeys));
    }

    /// <summary>Ids of live rows whose number is not one that is looked up by its digits. Only an index is looked through.</summary>
    public static List<long> Irregular(StoreContext context, EntityDefinition entity, long villageId, FieldDefinition field)
    {
        var table = StoreTables.Of(entity);
        var column = ColumnOf(table, field);
        var isIrregular = column.Kind switch
        {
            FilterKind.IdentityIndex => $"{column.Name} IS NULL",
            FilterKind.Text => $"({column.Name} GLOB '*[^0-9]*' OR length({column.Name}) > {StatisticsNumber.MostDigits})",
            _ => throw new ArgumentException($"{entity.Name}.{field.Name} is no number of a resident, family or household.", nameof(field)),
        };
        using var connection = context.Population.OpenReader();
        return StoreErrors.Guard(context.Population.Path, () =>
        {
            var ids = new List<long>();
            using var find = new RawStatement(connection, $"SELECT id FROM {table.Name} WHERE village_id = ?1 AND {isIrregular} AND source_key IS NOT NULL");
            find.Bind(1, villageId);
            while (find.Step())
            {
                ids.Add(find.Number(0));
            }

            return ids;
        });
    }

    /// <summary>Ids only: the index on birth dates is looked through once, without touching a row.</summary>
    public static List<long> Birthdays(StoreContext context, long villageId, Func<DateOnly, bool> isWanted)
    {
        using var connection = context.Population.OpenReader();
        return StoreErrors.Guard(context.Population.Path, () =>
        {
            var ids = new List<long>();
            using var find = new RawStatement(
                connection, "SELECT id, birth_date FROM residents INDEXED BY residents_birth WHERE village_id = ?1 AND birth_date IS NOT NULL ORDER BY birth_date");
            find.Bind(1, villageId);
            var (day, wanted) = (Array.Empty<byte>(), false);
            while (find.Step())
            {
                // A day is asked about once for all who were born on it.
                if (!find.Bytes(1).SequenceEqual(day))
                {
                    day = find.Bytes(1).ToArray();
                    wanted = DateOnly.TryParseExact(find.Text(1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && isWanted(date);
                }

                if (wanted)
                {
                    ids.Add(find.Number(0));
                }
            }

            return ids;
        });
    }

    private static FilterColumn ColumnOf(StoreTable table, FieldDefinition field) =>
        table.Filters.FirstOrDefault(filter => filter.Field == field) ?? throw new ArgumentException($"{table.Entity.Name}.{field.Name} cannot be looked up.", nameof(field));
}
