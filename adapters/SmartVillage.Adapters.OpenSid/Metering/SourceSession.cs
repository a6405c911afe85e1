using System.Globalization;
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

    /// <summary>
    /// Sends several small queries in one go and gives their rows as texts, in their order: one question and one answer over the line, and still statements of their own on the server.
    /// Parameters are numbered through.
    /// </summary>
    public async Task<IReadOnlyList<IReadOnlyList<string?[]>>> BatchAsync(IReadOnlyList<string> statements, IEnumerable<string> values, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
        {
            return [];
        }

        var answers = new List<IReadOnlyList<string?[]>>(statements.Count);
        await using var query = await QueryAsync(string.Join(";\n", statements), values, cancellationToken);
        do
        {
            var rows = new List<string?[]>();
            while (await query.ReadAsync(cancellationToken))
            {
                var row = new string?[query.Reader.FieldCount];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = query.Reader.IsDBNull(i) ? null : Convert.ToString(query.Reader.GetValue(i), CultureInfo.InvariantCulture);
                }

                rows.Add(row);
            }

            answers.Add(rows);
        }
        while (await query.NextAsync(cancellationToken));
        return answers;
    }

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
