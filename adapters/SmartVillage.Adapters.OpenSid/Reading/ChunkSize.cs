namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// How many rows one statement asks for. On somebody else's server a statement should stay well under half a second of work, so the size follows what the last one took;
/// a local server gives big pieces.
/// </summary>
internal sealed class ChunkSize(bool isLocal)
{
    private const int Smallest = 200;
    private const int Largest = 20_000;
    private static readonly TimeSpan Aim = TimeSpan.FromMilliseconds(250);

    public int Rows { get; private set; } = isLocal ? 50_000 : 2_000;

    public void Took(TimeSpan time)
    {
        if (!isLocal)
        {
            var factor = Math.Clamp(Aim / TimeSpan.FromMilliseconds(Math.Max(1, time.TotalMilliseconds)), 0.5, 2);
            Rows = (int)Math.Clamp(Rows * factor, Smallest, Largest);
        }
    }
}
