using System.Globalization;
using MySqlConnector;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Metering;

/// <summary>
/// What the server itself counted on our connection, from the login on: no right is needed to ask, nothing that a driver does on its own is missed, and compressed traffic counts as
/// it went over the line. Asking is the last thing that a connection does; the answer to it is not in the sum.
/// </summary>
internal static class SessionCounters
{
    private const string Sql = "SHOW SESSION STATUS WHERE Variable_name IN ('Bytes_received', 'Bytes_sent', 'Questions')";

    /// <summary>A line that broke must not keep the end of a run waiting.</summary>
    private const int PatienceSeconds = 5;

    public static async Task AddToAsync(CourtesyMeter meter, MySqlConnection connection)
    {
        var counters = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        try
        {
            await using var command = new MySqlCommand(Sql, connection) { CommandTimeout = PatienceSeconds };
            await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
            while (await reader.ReadAsync(CancellationToken.None))
            {
                counters[reader.GetString(0)] = long.Parse(reader.GetString(1), CultureInfo.InvariantCulture);
            }
        }
        catch (Exception exception) when (exception is MySqlException or InvalidOperationException or IOException or FormatException or OverflowException)
        {
            // The line broke, or a statement was stopped half-way: the load is then not known, and the run has a better reason to tell.
            counters.Clear();
        }

        meter.AddConnection(counters.GetValueOrDefault("Questions"), Find(counters, "Bytes_sent"), Find(counters, "Bytes_received"));
    }

    private static long? Find(Dictionary<string, long> counters, string name) => counters.TryGetValue(name, out var value) ? value : null;
}
