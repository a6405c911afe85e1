namespace SmartVillage.Services.Requests;

/// <summary>What may stand in a field; the kinds of Open311 GeoReport v2.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A moment with its zone, or a day.</summary>
    Moment,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Any of a list.</summary>
    Choices,
}
