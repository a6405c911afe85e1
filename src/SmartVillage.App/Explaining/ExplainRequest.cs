namespace SmartVillage.App.Explaining;

/// <summary>Which number is to be explained, and against what.</summary>
internal sealed record ExplainRequest
{
    /// <summary>Key of the topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Village code, or null for the only village.</summary>
    public string? Village { get; init; }

    /// <summary>Path of an area; empty for the whole village.</summary>
    public required string Area { get; init; }

    /// <summary>Code of a line, <c>notFilled</c> or <c>total</c>.</summary>
    public required string Line { get; init; }

    /// <summary>Only men, only women, or null for all.</summary>
    public bool? Male { get; init; }

    /// <summary>An earlier edition, or null for the visible one.</summary>
    public long? Edition { get; init; }

    /// <summary>Another topic to hold against it.</summary>
    public string? Compare { get; init; }

    /// <summary>An earlier edition to hold against it.</summary>
    public long? Since { get; init; }
}
