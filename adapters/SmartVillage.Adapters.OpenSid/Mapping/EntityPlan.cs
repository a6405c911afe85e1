using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Mapping;

/// <summary>A mapping resolved against the catalogue of one database: what is selected, and what this database cannot give.</summary>
internal sealed class EntityPlan
{
    private EntityPlan(EntityMapping mapping, TableSchema table, ColumnSchema key, SchemaCatalog catalog, CodeLists codes, IReadOnlyList<string> specific)
    {
        Mapping = mapping;
        Table = table;
        Key = key;
        Columns = mapping.Fields
            .Select(field => (Field: field, Column: field.Resolve(table)))
            .Where(pair => pair.Column is not null)
            .Select(pair => new BoundColumn(pair.Field.Field, pair.Column!, pair.Field.Rule(pair.Column!, catalog), codes.Known(pair.Field.Field)))
            .ToList();
        Specific = mapping.Entity == Domain.Records.Entities.Residents
            ? SpecificColumn.All.Where(column => table.Has(column.Column)).ToList()
            : [];
        var given = Columns.Select(column => column.Field.Name).Concat(Derived(mapping.Entity, table, catalog)).ToHashSet(StringComparer.Ordinal);
        Recorded = [.. Specific.Select(column => specific.Contains(column.Name, StringComparer.Ordinal) ? mapping.Entity.FindSpecific(column.Name) : null)];
        NotRead = mapping.Entity.Fields.Skip(1).Where(field => !given.Contains(field.Name)).ToList();
        Map = new EntityMap(true, Origins(codes, given, catalog))
        {
            SwitchedOn = mapping.Entity == Domain.Records.Entities.Residents && specific.Count > 0 ? [.. specific.Order(StringComparer.Ordinal)] : null,
        };
        SideTables = mapping.Entity == Domain.Records.Entities.Residents ? ResidentExtras.TablesOf(catalog) : [];
    }

    public EntityMapping Mapping { get; }

    public TableSchema Table { get; }

    public ColumnSchema Key { get; }

    public IReadOnlyList<BoundColumn> Columns { get; }

    public IReadOnlyList<SpecificColumn> Specific { get; }

    /// <summary>For each of <see cref="Specific"/> the field that it is kept in, or null where it is only counted.</summary>
    public IReadOnlyList<FieldDefinition?> Recorded { get; }

    /// <summary>Small tables that say something about the same rows, see <see cref="ResidentExtras"/>.</summary>
    public IReadOnlyList<string> SideTables { get; }

    /// <summary>Fields that no column of this database feeds.</summary>
    public IReadOnlyList<FieldDefinition> NotRead { get; }

    public EntityMap Map { get; }

    /// <summary>Whether the table can be read in key ranges; without a unique key a range could skip rows, so it is read in one statement.</summary>
    public bool HasKeyRanges => Key is { Access: ColumnAccess.Number, IsUniqueKey: true };

    /// <summary>Expressions in reading order: key, fields, data spesifik.</summary>
    public string SelectList => string.Join(", ", [
        Key.Expression("t"),
        .. Columns.Select(column => column.Column.Expression("t")),
        .. Specific.Select(column => $"CAST(t.`{column.Column}` AS CHAR)"),
    ]);

    /// <summary>The plan, or null when the table or its key is missing.</summary>
    /// <param name="mapping">How the entity is read.</param>
    /// <param name="catalog">What the database has.</param>
    /// <param name="codes">Codes that are known.</param>
    /// <param name="specific">Data spesifik that is kept per person; nothing by default.</param>
    public static EntityPlan? Resolve(EntityMapping mapping, SchemaCatalog catalog, CodeLists codes, IReadOnlyList<string>? specific = null) =>
        catalog.Find(mapping.Table) is { } table && table.Find(mapping.Key) is { } key ? new EntityPlan(mapping, table, key, catalog, codes, specific ?? []) : null;

    private static IEnumerable<string> Derived(EntityDefinition entity, TableSchema table, SchemaCatalog catalog)
    {
        if (entity == Domain.Records.Entities.Areas && table.Has("rw") && table.Has("rt"))
        {
            yield return "level";
        }

        if (entity == Domain.Records.Entities.Residents && ResidentExtras.HasCoordinates(catalog))
        {
            yield return "latitude";
            yield return "longitude";
        }
    }

    private Dictionary<string, string> Origins(CodeLists codes, HashSet<string> given, SchemaCatalog catalog)
    {
        var origins = Columns.ToDictionary(column => column.Field.Name, column => $"{column.Column.Name}:{column.Column.DataType}", StringComparer.Ordinal);
        for (var at = 0; at < Specific.Count; at++)
        {
            if (Recorded[at] is { } field)
            {
                // A code that begins to mean something else is read differently, not changed.
                var reading = field.Name == SpecificColumn.Pregnancy && SpecificColumn.PregnancyIsOld(catalog) ? ":before-22.09" : string.Empty;
                origins[field.Name] = $"{Specific[at].Column}:{Table.Find(Specific[at].Column)!.DataType}{reading}";
            }
        }

        foreach (var field in given)
        {
            origins.TryAdd(field, "derived");
        }

        // Known codes decide about issues, so a release that replaces a code table changes how rows are read, not what they are.
        origins["issues"] = codes.Version;
        return origins;
    }
}
