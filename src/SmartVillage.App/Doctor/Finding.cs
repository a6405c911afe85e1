namespace SmartVillage.App.Doctor;

/// <summary>How much a finding matters.</summary>
internal enum FindingLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Worth knowing; works without doing anything.</summary>
    Note,

    /// <summary>Works, but somebody had better act; never changes the exit code.</summary>
    Warning,

    /// <summary>Somebody should act.</summary>
    Problem,
}

/// <summary>One thing that the doctor looked at; the remedy is empty when there is nothing to do.</summary>
/// <param name="Area"><c>configuration</c>, <c>source</c> or <c>store</c>.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Subject">What was looked at.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Message">What was found.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record Finding(string Area, string Code, string Subject, FindingLevel Level, string Message, string Remedy = "")
{
    public const string Configuration = "configuration";
    public const string Source = "source";
    public const string Store = "store";
}
