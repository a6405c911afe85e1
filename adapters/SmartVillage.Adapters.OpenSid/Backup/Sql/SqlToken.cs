namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>What the scanner has in hand.</summary>
internal enum SqlToken
{
    /// <summary>The file has ended.</summary>
    End,

    /// <summary>A keyword, a name without quotes, or a variable.</summary>
    Word,

    /// <summary>A name in backticks.</summary>
    Name,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A number, hexadecimal ones included.</summary>
    Number,

    /// <summary>A single character.</summary>
    Symbol,
}
