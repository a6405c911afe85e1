using MySqlConnector;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Metering;

/// <summary>
/// A query under way. Counts its rows and the time that we wait for it; what we do with a row meanwhile is not the server's time, and a row that is already here costs no look at
/// the clock.
/// </summary>
internal sealed class SourceQuery : IAsyncDisposable
{
    private readonly MySqlCommand _command;
    private readonly CourtesyMeter _meter;
    private readonly TimeProvider _time;
    private long _rows;

    private SourceQuery(MySqlCommand command, MySqlDataReader reader, CourtesyMeter meter, TimeProvider time, TimeSpan waited)
    {
        _command = command;
        Reader = reader;
        _meter = meter;
        _time = time;
        Waited = waited;
    }

    /// <summary>Its rows.</summary>
    public MySqlDataReader Reader { get; }

    /// <summary>Time waited for the server and the line so far.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>Sends it, without a limit of time: how long it may take is decided by how much it asks for.</summary>
    public static async Task<SourceQuery> SendAsync(
        MySqlConnection connection, CourtesyMeter meter, TimeProvider time, string sql, IEnumerable<string> values, CancellationToken cancellationToken)
    {
        var command = new MySqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var (value, index) in values.Select((value, index) => (value, index)))
        {
            command.Parameters.AddWithValue($"@v{index}", value);
        }

        var started = time.GetTimestamp();
        try
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken);
            return new SourceQuery(command, reader, meter, time, time.GetElapsedTime(started));
        }
        catch
        {
            meter.AddAnswer(0, time.GetElapsedTime(started));
            await command.DisposeAsync();
            throw;
        }
    }

    /// <summary>A column of the row as text, or null where it is NULL.</summary>
    public string? TextOrNull(int ordinal) => Reader.IsDBNull(ordinal) ? null : Reader.GetString(ordinal);

    /// <summary>Moves to the next row.</summary>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var next = Reader.ReadAsync(cancellationToken);
        if (!next.IsCompletedSuccessfully)
        {
            return WaitAsync(next);
        }

        _rows += next.Result ? 1 : 0;
        return ValueTask.FromResult(next.Result);
    }

    /// <summary>Moves to the answer of the next statement, when several were sent at once.</summary>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        try
        {
            return await Reader.NextResultAsync(cancellationToken);
        }
        finally
        {
            Waited += _time.GetElapsedTime(started);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        var started = _time.GetTimestamp();
        try
        {
            await Reader.DisposeAsync();
            await _command.DisposeAsync();
        }
        finally
        {
            _meter.AddAnswer(_rows, Waited + _time.GetElapsedTime(started));
        }
    }

    private async ValueTask<bool> WaitAsync(Task<bool> next)
    {
        var started = _time.GetTimestamp();
        try
        {
            var isRow = await next;
            _rows += isRow ? 1 : 0;
            return isRow;
        }
        finally
        {
            Waited += _time.GetElapsedTime(started);
        }
    }
}
