using System.Globalization;
using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Metering;

/// <summary>Asks the server how many of its threads are at work, ours among them; needs no right.</summary>
internal sealed class RunningThreads(MySqlConnection connection)
{
    /// <summary>The number, or null where the server does not tell (some hosts hide their status).</summary>
    public async Task<int?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new MySqlCommand("SHOW GLOBAL STATUS LIKE 'Threads_running'", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            int? running = null;
            while (await reader.ReadAsync(cancellationToken))
            {
                running = int.TryParse(reader.GetString(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            }

            return running;
        }
        catch (MySqlException exception) when (exception.Number is 1044 or 1064 or 1142 or 1227 or 1235 or 1370)
        {
            return null;
        }
    }
}
