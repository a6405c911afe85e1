namespace SmartVillage.Domain.Privacy;

/// <summary>The numbers that decide about one topic at one level.</summary>
/// <param name="Smallest">Smaller counts, from 1, are hidden.</param>
/// <param name="Release">What was hidden must have grown to this in every part before it is shown again.</param>
/// <param name="ZeroTells">Zero is hidden like a small count: for data spesifik the first case must not be seen coming.</param>
internal readonly record struct Limits(long Smallest, long Release, bool ZeroTells)
{
    public static Limits Of(SuppressionOptions options, TopicRule rule, bool isNightly)
    {
        var k = rule.IsSpecific ? options.SmallestSpecific : options.Smallest;
        return new Limits(k + (isNightly ? options.NightlyReserve : 0), 2L * k, rule.IsSpecific);
    }

    public bool IsSmall(long count) => count < Smallest && (count > 0 || ZeroTells);

    /// <summary>Whether a number that was hidden must stay so.</summary>
    public bool StaysHidden(long count) => count < Release;
}
