namespace SmartVillage.Adapters.OpenSid;

/// <summary>How much room a run leaves on a server that it shares with OpenSID; not asked of a <see cref="OpenSidSourceOptions.Local"/> one.</summary>
public sealed record CourtesyOptions
{
    /// <summary>
    /// Threads beside ours that may be running before a run waits. One OpenSID seldom has more than two or three at work; shared hosting serves many sites at once.
    /// </summary>
    public int BusyThreads { get; init; } = 10;

    /// <summary>
    /// Longest time that one snapshot waits in all. One that stays open makes the server keep old versions of rows, so a server that stays busy is read slowly instead.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);
}
