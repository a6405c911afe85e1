namespace SmartVillage.Services.Requests;

/// <summary>What came of a round over requests that lie with another office.</summary>
/// <param name="Open">Open requests that were looked for.</param>
/// <param name="Moved">Of these, requests that went on.</param>
/// <param name="Unseen">Requests about which nothing could be learned.</param>
public sealed record WatchReport(int Open, int Moved, int Unseen)
{
    /// <summary>Both together.</summary>
    public WatchReport And(WatchReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new WatchReport(Open + other.Open, Moved + other.Moved, Unseen + other.Unseen);
    }
}
