namespace SmartVillage.Domain.Records;

/// <summary>How a field's canonical text is to be read. The text itself is the same in the fingerprint, the store and the API.</summary>
public enum FieldKind
{
    /// <summary>Trimmed UTF-8 text.</summary>
    Text,

    /// <summary>Decimal digits with an optional sign.</summary>
    Integer,

    /// <summary>A number of a code list; 0 and empty are "not filled" and stored as nothing, unless the list itself has a 0.</summary>
    Code,

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>Local date and time as the source shows it, <c>yyyy-MM-ddTHH:mm:ss</c>.</summary>
    LocalTime,

    /// <summary>Source key of a row of another entity; stored as it is, also when it points at nothing.</summary>
    Reference,
}
