using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Output;

/// <summary>Says in a line what a run asked of its source.</summary>
internal static class CourtesyText
{
    /// <summary>The whole line.</summary>
    public static string Sentence(SourceCourtesy courtesy) => $"Beban di sumber: {string.Join(", ", Parts(courtesy))}.";

    /// <summary>The most telling of it, for a table of runs.</summary>
    public static string Short(SourceCourtesy courtesy) => string.Join(", ", Parts(courtesy).Take(1)
        .Concat(courtesy.Pauses > 0 ? [Paused(courtesy)] : []));

    private static IEnumerable<string> Parts(SourceCourtesy courtesy)
    {
        yield return courtesy.Statements == 0
            ? $"{Bytes(courtesy.BytesReceived)} dibaca dalam {Format.Seconds(courtesy.SourceMs)}"
            : $"{Format.Number(courtesy.Statements)} pertanyaan, {Bytes(courtesy.BytesReceived)}, {Format.Seconds(courtesy.SourceMs)}";
        if (courtesy.Statements > 0)
        {
            yield return $"{Format.Number(courtesy.Rows)} baris";
            yield return $"terlama {Format.Seconds(courtesy.LongestStatementMs)}";
        }

        if (courtesy.PeakThreadsRunning is { } threads)
        {
            yield return $"paling banyak {threads} thread bekerja";
        }

        if (courtesy.Pauses > 0)
        {
            yield return Paused(courtesy);
        }
    }

    private static string Paused(SourceCourtesy courtesy) => $"menunggu server {Format.Number(courtesy.Pauses)} kali ({Format.Seconds(courtesy.PausedMs)})";

    private static string Bytes(long? bytes) => bytes is { } known ? Format.Kibibytes(known) : "? KiB";
}
