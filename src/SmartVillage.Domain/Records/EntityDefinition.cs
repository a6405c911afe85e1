namespace SmartVillage.Domain.Records;

/// <summary>
/// The shape of one synchronised entity. Reader, comparison, store and API share this one list of fields, so a field exists everywhere or nowhere.
/// </summary>
public sealed class EntityDefinition
{
    private readonly Dictionary<string, FieldDefinition> _byName;

    internal EntityDefinition(int number, string name, IReadOnlyList<FieldDefinition> fields, IReadOnlyList<FieldDefinition> specificFields)
    {
        Number = number;
        Name = name;
        Fields = fields;
        SpecificFields = specificFields;
        _byName = fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>Stable number, part of every fingerprint so that equal rows of two entities never look alike.</summary>
    public int Number { get; }

    /// <summary>Contract name, as in <c>residents</c>.</summary>
    public string Name { get; }

    /// <summary>Fields by ordinal; index 0 holds the issue codes of the row.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>
    /// Data spesifik that a source may be told to read per person, with a recorded basis. They are none of <see cref="Fields"/> and are found by none of their names, so that whatever lists,
    /// shows, filters or exports fields knows nothing of them; their ordinals follow those of the fields.
    /// </summary>
    public IReadOnlyList<FieldDefinition> SpecificFields { get; }

    /// <summary>Finds a field of data spesifik by its name, or null.</summary>
    public FieldDefinition? FindSpecific(string fieldName) => SpecificFields.FirstOrDefault(field => string.Equals(field.Name, fieldName, StringComparison.Ordinal));

    /// <summary>Finds a field by its contract name.</summary>
    public FieldDefinition this[string fieldName] => _byName[fieldName];

    /// <summary>Whether a field of that name exists.</summary>
    public bool TryGetField(string fieldName, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FieldDefinition? field) =>
        _byName.TryGetValue(fieldName, out field);

    /// <inheritdoc />
    public override string ToString() => Name;
}
