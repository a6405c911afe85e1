using MySqlConnector;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Metering;

/// <summary>The one connection of a snapshot, with a meter on every statement and room for others between them.</summary>
internal sealed class SourceSession(MySqlConnection connection, CourtesyMeter meter, OpenSidSourceOptions options, TimeProvider time) : IAsyncDisposable
{
    private readonly long _opened = time.GetTimestamp();
    private readonly Throttle? _throttle = options.Local ? null : new Throttle(options.Courtesy, new RunningThreads(connection).ReadAsync, meter, time);

    /// <summary>How long this session has been open, which is a little longer than its snapshot.</summary>
    public TimeSpan Age => time.GetElapsedTime(_opened);

    /// <summary>For what needs no meter of its own: statements and bytes are counted by the server too.</summary>
    public MySqlConnection Connection => connection;

    /// <summary>Sends a query; its rows come as they are read.</summary>
    public Task<SourceQuery> QueryAsync(string sql, CancellationToken cancellationToken) => QueryAsync(sql, [], cancellationToken);

    /// <summary>Sends a query with parameters <c>@v0</c>, <c>@v1</c> and so on.</summary>
    public Task<SourceQuery> QueryAsync(string sql, IEnumerable<string> values, CancellationToken cancellationToken) =>
        SourceQuery.SendAsync(connection, meter, time, sql, values, cancellationToken);

    /// <summary>The first value of the first row, or null.</summary>
    public async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var query = await QueryAsync(sql, cancellationToken);
        object? value = null;
        while (await query.ReadAsync(cancellationToken))
        {
            value ??= query.Reader.GetValue(0);
        }

        return value is DBNull ? null : value;
    }

    /// <summary>Sends what answers nothing.</summary>
    public async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var query = await QueryAsync(sql, cancellationToken);
    }

    /// <summary>To be called between two pieces of work: waits while the server is busy with others.</summary>
    public ValueTask YieldAsync(CancellationToken cancellationToken) => _throttle?.YieldAsync(cancellationToken) ?? ValueTask.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await using (connection)
        {
            await SessionCounters.AddToAsync(meter, connection);
        }
    }
}
