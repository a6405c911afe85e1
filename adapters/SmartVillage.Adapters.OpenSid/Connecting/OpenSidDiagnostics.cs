using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>What <c>doctor</c> wants to know of a source beyond what a run reads: the rights of the account and the clock of the server.</summary>
public sealed class OpenSidDiagnostics(OpenSidSourceOptions options, TimeProvider time)
{
    private readonly OpenSidConnector _connector = new(options);

    /// <summary>Asks the server; nothing but SELECT and SHOW is sent.</summary>
    /// <exception cref="Domain.Errors.SourceException">The source cannot be asked; the message says why and the remedy what to do.</exception>
    public async Task<SourceCondition> ExamineAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _connector.OpenAsync(cancellationToken);
        try
        {
            var rights = await AccountRightsReader.LoadAsync(connection, _connector.Database, cancellationToken);
            await using var command = new MySqlCommand("SELECT CAST(UNIX_TIMESTAMP() AS SIGNED)", connection);
            var seconds = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
            return new SourceCondition(rights, DateTimeOffset.FromUnixTimeSeconds(seconds) - time.GetUtcNow());
        }
        catch (MySqlException exception)
        {
            throw SourceFailures.Translate(exception, options);
        }
    }
}

/// <summary>Rights of the account, and how far the server's clock is ahead of ours.</summary>
public sealed record SourceCondition(AccountRights Rights, TimeSpan ClockAhead);
