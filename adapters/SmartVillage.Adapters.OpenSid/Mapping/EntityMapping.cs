using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping;

/// <summary>How one entity lies in OpenSID: its table, and a column for each field. Every release's names for a column are listed, newest first.</summary>
internal sealed class EntityMapping(EntityDefinition entity, string table)
{
    private readonly List<FieldMapping> _fields = [];

    public EntityDefinition Entity { get; } = entity;

    public string Table { get; } = table;

    /// <summary>Column of the source key.</summary>
    public string Key { get; init; } = "id";

    /// <summary>Whether the table also holds what is never read, of which not even a checksum is taken; the account may be allowed to read single columns only.</summary>
    public bool HoldsSecrets { get; init; }

    public IReadOnlyList<FieldMapping> Fields => _fields;

    /// <summary>Whether rows without a village belong to every village of a shared database (programmes published by the regency, from 24.01).</summary>
    public bool SharesRowsWithoutTenant { get; init; }

    public EntityMapping Text(string field, params string[] columns) => Add(field, columns, (_, _) => new TextRule());

    public EntityMapping Text(string field, TextRule rule, params string[] columns) => Add(field, columns, (_, _) => rule);

    public EntityMapping Identity(string field, params string[] columns) => Add(field, columns, (column, _) => new IdentityNumberRule(column.IsDecimal));

    public EntityMapping Code(string field, params string[] columns) => Add(field, columns, (_, _) => new CodeRule());

    /// <summary>Codes of a list in which 0 means something.</summary>
    public EntityMapping CodeFromZero(string field, params string[] columns) => Add(field, columns, (_, _) => new IntegerRule(zeroIsNothing: false));

    public EntityMapping Reference(string field, params string[] columns) => Add(field, columns, (_, _) => new ReferenceRule());

    public EntityMapping Date(string field, params string[] columns) => Add(field, columns, (_, _) => new DateRule());

    public EntityMapping LocalTime(string field, params string[] columns) => Add(field, columns, (_, _) => new LocalTimeRule());

    public EntityMapping Integer(string field, bool zeroIsNothing, params string[] columns) => Add(field, columns, (_, _) => new IntegerRule(zeroIsNothing));

    public EntityMapping By(string field, Func<ColumnSchema, SchemaCatalog, ValueRule> rule, params string[] columns) => Add(field, columns, rule);

    private EntityMapping Add(string field, string[] columns, Func<ColumnSchema, SchemaCatalog, ValueRule> rule)
    {
        _fields.Add(new FieldMapping(Entity[field], columns, rule));
        return this;
    }
}
