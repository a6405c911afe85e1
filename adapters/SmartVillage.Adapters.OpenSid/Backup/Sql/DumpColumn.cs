namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>A column as CREATE TABLE declares it, and what it holds where a row does not say.</summary>
internal sealed class DumpColumn(string name, string dataType, bool isUnsigned)
{
    public string Name { get; } = name;

    public string DataType { get; } = dataType;

    public bool IsUnsigned { get; } = isUnsigned;

    public bool IsNumbered { get; set; }

    public bool IsNullable { get; set; } = true;

    /// <summary>Text of the DEFAULT clause; a moment such as CURRENT_TIMESTAMP is not known afterwards and stays null.</summary>
    public string? Default { get; set; }

    /// <summary>Characters that the column holds; what is longer was cut when it was stored.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    public bool IsTimestamp => DataType == "timestamp";

    public bool IsNumber => DataType is "tinyint" or "smallint" or "mediumint" or "int" or "bigint" or "decimal" or "float" or "double" or "bit" or "year";

    /// <summary>What a server that is not strict stores for nothing.</summary>
    public string? Fallback => Default ?? (IsNullable ? null : DataType switch
    {
        "date" => "0000-00-00",
        "datetime" or "timestamp" => "0000-00-00 00:00:00",
        _ => IsNumber ? "0" : string.Empty,
    });
}
