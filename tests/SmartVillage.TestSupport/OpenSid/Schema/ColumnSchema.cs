namespace SmartVillage.TestSupport.OpenSid.Schema;

/// <summary>One column as a release declares it.</summary>
public sealed class ColumnSchema
{
    internal ColumnSchema(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        Name = line[..space];
        Definition = line[(space + 1)..];
        IsNullable = !Definition.Contains(" NOT NULL", StringComparison.Ordinal);
        HasDefault = Definition.Contains(" DEFAULT ", StringComparison.Ordinal) || Definition.Contains("AUTO_INCREMENT", StringComparison.Ordinal);
        DefaultsToNow = Definition.Contains("DEFAULT current_timestamp", StringComparison.Ordinal);
        var type = Definition.Split(' ', '(')[0];
        IsText = type.EndsWith("char", StringComparison.Ordinal) || type.EndsWith("text", StringComparison.Ordinal);
        Zero = type switch
        {
            "date" => "0000-00-00",
            "datetime" or "timestamp" => "0000-00-00 00:00:00",
            _ when IsText => string.Empty,
            _ => "0",
        };
    }

    /// <summary>Name of the column.</summary>
    public string Name { get; }

    /// <summary>Type and attributes, as CREATE TABLE wants them.</summary>
    public string Definition { get; }

    /// <summary>Whether NULL is allowed.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether the server fills it in by itself.</summary>
    public bool HasDefault { get; }

    /// <summary>Whether that default is the moment of the insert.</summary>
    public bool DefaultsToNow { get; }

    /// <summary>Whether it holds text.</summary>
    public bool IsText { get; }

    /// <summary>What a server that is not strict stores for nothing in a NOT NULL column.</summary>
    public string Zero { get; }
}
