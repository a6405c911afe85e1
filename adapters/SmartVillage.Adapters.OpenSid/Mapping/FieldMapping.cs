using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping;

/// <summary>Which column feeds a field: the first of the candidates that this database has.</summary>
internal sealed record FieldMapping(FieldDefinition Field, IReadOnlyList<string> Columns, Func<ColumnSchema, SchemaCatalog, ValueRule> Rule)
{
    /// <summary>The column to read, or null when the release has none.</summary>
    public ColumnSchema? Resolve(TableSchema table) => Columns.Select(table.Find).FirstOrDefault(column => column is not null);
}
