using MySqlConnector;

namespace SmartVillage.TestSupport.OpenSid.Rows;

/// <summary>Runs generated statements on a connection.</summary>
internal sealed class ConnectionSink(MySqlConnection connection) : ISqlSink
{
    /// <inheritdoc />
    public async Task ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
