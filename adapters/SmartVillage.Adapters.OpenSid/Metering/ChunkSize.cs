namespace SmartVillage.Adapters.OpenSid.Metering;

/// <summary>
/// How many rows one statement asks for. On somebody else's server a statement should stay well under half a second of work, so the size begins small and follows what the last one took,
/// the line included; a local server gives big pieces.
/// </summary>
/// <param name="isLocal">Whether the server is on this machine.</param>
/// <param name="largest">Most rows that are asked of another machine: what we hold in memory of one statement, or what a sudden change of its speed may cost.</param>
internal sealed class ChunkSize(bool isLocal, int largest = 5_000)
{
    private const int First = 500;
    private const int Smallest = 100;
    private static readonly TimeSpan Aim = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether the server is on this machine.</summary>
    public bool IsLocal => isLocal;

    /// <summary>Rows of the next statement.</summary>
    public int Rows { get; private set; } = isLocal ? 50_000 : First;

    /// <summary>The last statement of this size took so long.</summary>
    public void Took(TimeSpan time)
    {
        if (!isLocal)
        {
            // Growing is slow and shrinking is quick, because a server that has slowed down is one that others need.
            var factor = Math.Clamp(Aim / TimeSpan.FromMilliseconds(Math.Max(1, time.TotalMilliseconds)), 0.25, 2);
            Rows = (int)Math.Clamp(Rows * factor, Smallest, largest);
        }
    }
}
