using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Collects which column proves which field. A column that this database lacks is planned, but not compared.</summary>
internal sealed class EntityPlanner(EntityDefinition definition, string table, SourceCatalog catalog, string key = "id")
{
    private readonly List<VerifiedField> _fields = [];
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);

    /// <summary>Columns of the table; empty when it is missing.</summary>
    public TableColumns Columns { get; } = catalog.Find(table) ?? new TableColumns();

    public EntityPlanner Text(string field, string column) => By(CanonicalText.Text, field, column);

    public EntityPlanner Code(string field, string column) => By(CanonicalText.Code, field, column);

    public EntityPlanner Reference(string field, string column) => By(CanonicalText.Reference, field, column);

    public EntityPlanner Date(string field, string column) => By(CanonicalText.Date, field, column);

    public EntityPlanner LocalTime(string field, string column) => By(CanonicalText.LocalTime, field, column);

    public EntityPlanner Identity(string field, string column) =>
        By(Columns.IsNumber(column) ? CanonicalText.PaddedIdentity : CanonicalText.DashOrZeroIsNothing, field, column);

    /// <summary>Zero and nothing are the same amount of knowledge, at both sides.</summary>
    public EntityPlanner Measure(string field, string column) => By(CanonicalText.Measure, field, column, CanonicalText.Measure);

    /// <summary>A column and its rule; <paramref name="copyRule"/> only takes away what is no content.</summary>
    public EntityPlanner By(Func<string?, string?> rule, string field, string column, Func<string?, string?>? copyRule = null) =>
        Expression(rule, field, $"CAST(t.`{column}` AS CHAR)", [column], copyRule);

    /// <summary>An expression over several columns, all of which must be there.</summary>
    public EntityPlanner Expression(
        Func<string?, string?> rule, string field, string expression, IReadOnlyList<string> columns, Func<string?, string?>? copyRule = null)
    {
        _planned.Add(field);
        if (columns.All(Columns.Has))
        {
            _fields.Add(new VerifiedField(definition.FindSpecific(field) ?? definition[field], expression, columns, rule, copyRule ?? CanonicalText.Text));
        }

        return this;
    }

    /// <summary>Fields that are proven elsewhere.</summary>
    public EntityPlanner Apart(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            _planned.Add(definition[field].Name);
        }

        return this;
    }

    public VerifiedEntity Build() => new()
    {
        Definition = definition,
        Table = table,
        Key = key,
        IsThere = Columns.Has(key),
        Fields = _fields,
        Planned = _planned,
        HasTenant = Columns.Has("config_id"),
        HasIntegerKey = Columns.IsInteger(key),
    };
}
