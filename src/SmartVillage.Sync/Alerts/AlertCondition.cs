namespace SmartVillage.Sync.Alerts;

/// <summary>Something that is so now and needs a person. Counts and codes only, never a value of anybody (P7).</summary>
/// <param name="Kind">One of <see cref="AlertKinds"/>.</param>
/// <param name="Subject">What it is about: a village code, a source or a run; with the kind it makes the key.</param>
/// <param name="Village">Dotted code, or null when it concerns no village or all of them.</param>
/// <param name="RunId">The run to look at.</param>
/// <param name="Message">One or two Indonesian sentences: what is so, and what to do.</param>
/// <param name="Counts">Numbers behind the message.</param>
public sealed record AlertCondition(
    string Kind, string Subject, string? Village, Guid? RunId, string Message, IReadOnlyDictionary<string, long> Counts)
{
    /// <summary>Equal for as long as the condition is the same one.</summary>
    public string Key => $"{Kind}/{Subject}";
}
