namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>How the driver hands a column over, whatever its declared width (which differs between fresh and upgraded databases).</summary>
internal enum ColumnAccess
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>Signed integers that fit 64 bits.</summary>
    Number,

    /// <summary>Dates and times, zero and impossible ones included.</summary>
    Time,

    /// <summary>Anything that is asked for as text in SQL: decimals, floats, bits, unsigned 64-bit integers.</summary>
    Converted,

    /// <summary>Bytes that are asked for as UTF-8 text.</summary>
    Bytes,
}

/// <summary>One column of the catalogue.</summary>
internal sealed record ColumnSchema(string Name, string DataType, bool IsUnsigned, bool IsUniqueKey)
{
    /// <summary>See <see cref="ColumnAccess"/>.</summary>
    public ColumnAccess Access => DataType switch
    {
        "tinyint" or "smallint" or "mediumint" or "int" => ColumnAccess.Number,
        "bigint" => IsUnsigned ? ColumnAccess.Converted : ColumnAccess.Number,
        "date" or "datetime" or "timestamp" => ColumnAccess.Time,
        "decimal" or "float" or "double" or "bit" or "year" or "time" => ColumnAccess.Converted,
        "binary" or "varbinary" or "tinyblob" or "blob" or "mediumblob" or "longblob" => ColumnAccess.Bytes,
        _ => ColumnAccess.Text,
    };

    /// <summary>Whether the column was an exact number, which loses leading zeros of identity numbers.</summary>
    public bool IsDecimal => DataType is "decimal" or "bigint" or "int" or "double" or "float";

    /// <summary>SQL expression that reads it.</summary>
    public string Expression(string alias) => Access switch
    {
        ColumnAccess.Converted when DataType == "bit" => $"CAST(CAST({alias}.`{Name}` AS UNSIGNED) AS CHAR)",
        ColumnAccess.Converted => $"CAST({alias}.`{Name}` AS CHAR)",
        ColumnAccess.Bytes => $"CONVERT({alias}.`{Name}` USING utf8mb4)",
        _ => $"{alias}.`{Name}`",
    };
}
