namespace SmartVillage.Domain.Records;

/// <summary>Collects the fields of an entity in ordinal order; used only by <see cref="Entities"/>.</summary>
internal sealed class EntityBuilder
{
    private readonly List<FieldDefinition> _fields = [new(0, "issues", FieldKind.Text, FieldProtection.Open, null)];
    private readonly List<(string Name, FieldKind Kind, string? List)> _specific = [];

    public EntityBuilder Text(string name, FieldProtection protection = FieldProtection.Open) => Add(name, FieldKind.Text, protection, null);

    public EntityBuilder Integer(string name, FieldProtection protection = FieldProtection.Open) => Add(name, FieldKind.Integer, protection, null);

    public EntityBuilder Code(string name, string list) => Add(name, FieldKind.Code, FieldProtection.Open, list);

    public EntityBuilder Date(string name, FieldProtection protection = FieldProtection.Open) => Add(name, FieldKind.Date, protection, null);

    public EntityBuilder LocalTime(string name) => Add(name, FieldKind.LocalTime, FieldProtection.Open, null);

    public EntityBuilder Reference(string name, string entity) => Add(name, FieldKind.Reference, FieldProtection.Open, entity);

    /// <summary>Data spesifik; written last, in an order that never changes.</summary>
    public EntityBuilder Specific(string name, string list)
    {
        _specific.Add((name, FieldKind.Code, list));
        return this;
    }

    /// <summary>A day that we note beside data spesifik.</summary>
    public EntityBuilder Noted(string name)
    {
        _specific.Add((name, FieldKind.Date, null));
        return this;
    }

    public EntityDefinition Build(int number, string name) => new(
        number,
        name,
        _fields.ToArray(),
        [.. _specific.Select((field, at) => new FieldDefinition(_fields.Count + at, field.Name, field.Kind, FieldProtection.Specific, field.List))]);

    private EntityBuilder Add(string name, FieldKind kind, FieldProtection protection, string? target)
    {
        _fields.Add(new FieldDefinition(_fields.Count, name, kind, protection, target));
        return this;
    }
}
