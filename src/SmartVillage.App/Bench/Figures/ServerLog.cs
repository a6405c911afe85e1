namespace SmartVillage.App.Bench.Figures;

/// <summary>What the server itself writes down about the account that reads: every connection and every statement with its time, sending the answer included.</summary>
internal sealed class ServerLog(BenchSource source)
{
    /// <summary>Connections that were open at once; one without an end stays open. Account names of connection entries are written in another way, so they are found by thread.</summary>
    private const string Connections =
        """
        WITH own AS (SELECT DISTINCT thread_id FROM mysql.general_log WHERE user_host LIKE CONCAT('%', @user, '[%')),
        span AS (
          SELECT thread_id, MIN(event_time) AS opened, COALESCE(MAX(CASE WHEN command_type = 'Quit' THEN event_time END), NOW(6)) AS closed
          FROM mysql.general_log JOIN own USING (thread_id) GROUP BY thread_id)
        SELECT CAST(COALESCE(MAX(together), 0) AS DOUBLE) FROM (
          SELECT COUNT(*) AS together FROM span a JOIN span b ON b.opened <= a.opened AND b.closed > a.opened GROUP BY a.thread_id) t
        """;

    private const string LongestStatement =
        "SELECT CAST(COALESCE(MAX(TIME_TO_SEC(query_time)), 0) AS DOUBLE) FROM mysql.slow_log WHERE user_host LIKE CONCAT('%', @user, '[%')";

    /// <summary>Empties the logs and writes every statement of connections from now on.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await source.Server.ExecuteAsync("SET GLOBAL slow_query_log = OFF", cancellationToken);
        await source.Server.ExecuteAsync("TRUNCATE TABLE mysql.slow_log", cancellationToken);
        await source.Server.ExecuteAsync("SET GLOBAL long_query_time = 0", cancellationToken);
        await source.Server.ExecuteAsync("SET GLOBAL slow_query_log = ON", cancellationToken);
        await source.Server.SetQueryLogAsync(enabled: true, cancellationToken);
    }

    public async Task<(double Connections, double LongestStatementSeconds)> StopAsync(CancellationToken cancellationToken)
    {
        await source.Server.ExecuteAsync("SET GLOBAL general_log = OFF", cancellationToken);
        await source.Server.ExecuteAsync("SET GLOBAL slow_query_log = OFF", cancellationToken);
        var (connections, longest) = (await ScalarAsync(Connections, cancellationToken), await ScalarAsync(LongestStatement, cancellationToken));
        return connections > 0 && longest > 0
            ? (connections, Math.Round(longest, 3))
            : throw BenchStore.Unexpected("Server tidak mencatat apa pun tentang sinkronisasi.");
    }

    private async Task<double> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await source.Server.OpenAsync("mysql", cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@user", source.Reader);
        return (double)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
