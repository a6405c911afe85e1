using System.Globalization;

namespace SmartVillage.Domain.Records;

/// <summary>
/// One normalised row. Values are canonical texts by ordinal: <see langword="null"/> is "not filled", <see cref="NotRead"/> is "the source has no such
/// column" (P10). Not thread-safe; a run owns it.
/// </summary>
public sealed class EntityRecord(EntityDefinition definition, long sourceKey)
{
    /// <summary>Marks a field that this source could not give. Compared by reference.</summary>
    public static readonly string NotRead = new("\u0001not-read");

    private const int DayLength = 10;

    private readonly string?[] _values = new string?[definition.Fields.Count];
    private string?[]? _specific;

    /// <summary>Shape of the row.</summary>
    public EntityDefinition Definition { get; } = definition;

    /// <summary>Primary key in the source; may change when OpenSID is restored or re-imported.</summary>
    public long SourceKey { get; } = sourceKey;

    /// <summary>Health columns of a resident, counted and then forgotten; what is kept with a recorded basis are <see cref="EntityDefinition.SpecificFields"/>.</summary>
    public SpecificData Specific { get; set; }

    /// <summary>Value by ordinal.</summary>
    public string? this[int ordinal]
    {
        get => ordinal < _values.Length ? _values[ordinal] : GetSpecific(ordinal - _values.Length);
        set
        {
            if (ordinal < _values.Length)
            {
                _values[ordinal] = value;
            }
            else
            {
                SetSpecific(ordinal - _values.Length, value);
            }
        }
    }

    /// <summary>Whether any data spesifik was read.</summary>
    public bool HasSpecific => _specific is not null && Array.Exists(_specific, value => !ReferenceEquals(value, NotRead));

    /// <summary>Value by field; "not read" counts as nothing.</summary>
    public string? Text(FieldDefinition field) => this[field.Ordinal] is { } value && !ReferenceEquals(value, NotRead) ? value : null;

    /// <summary>Whether the source had the column.</summary>
    public bool WasRead(FieldDefinition field) => !ReferenceEquals(this[field.Ordinal], NotRead);

    /// <summary>Value as number, for integers, codes and references.</summary>
    public long? Number(FieldDefinition field) =>
        long.TryParse(Text(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Value as date.</summary>
    public DateOnly? Date(FieldDefinition field) =>
        DateOnly.TryParseExact(Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Day of a date or of a time.</summary>
    public DateOnly? Day(FieldDefinition field) =>
        Text(field) is { Length: >= DayLength } time
        && DateOnly.TryParseExact(time.AsSpan(0, DayLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Takes over the texts of another row wherever they are equal, so that a pair of rows that differ in little takes hardly more memory than one.</summary>
    public void ShareTextsOf(EntityRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < _values.Length; i++)
        {
            if (string.Equals(_values[i], other._values[i], StringComparison.Ordinal) && !ReferenceEquals(_values[i], NotRead) && !ReferenceEquals(other._values[i], NotRead))
            {
                _values[i] = other._values[i];
            }
        }
    }

    /// <summary>Whether any field has the issue.</summary>
    public bool HasIssue(string code) => _values[0]?.Split(';').Any(issue => issue.EndsWith($"={code}", StringComparison.Ordinal)) == true;

    /// <summary>Adds an issue code for a field that was stored empty or is doubtful, as <c>field=code</c>; see <see cref="IssueCodes"/>.</summary>
    public void AddIssue(FieldDefinition field, string code)
    {
        var issue = $"{field.Name}={code}";
        _values[0] = _values[0] is { } existing ? $"{existing};{issue}" : issue;
    }

    /// <summary>Nothing is held for the rows of all those who never switched it on.</summary>
    private string? GetSpecific(int at) => _specific is { } specific ? specific[at] : Definition.SpecificFields.Count > at ? NotRead : throw new ArgumentOutOfRangeException(nameof(at));

    private void SetSpecific(int at, string? value)
    {
        if (_specific is null)
        {
            if (ReferenceEquals(value, NotRead))
            {
                return;
            }

            _specific = new string?[Definition.SpecificFields.Count];
            Array.Fill(_specific, NotRead);
        }

        _specific[at] = value;
    }
}
