using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Connecting;

/// <summary>
/// Pins what a server's own configuration could change about the values we read.
/// <para>
/// The session time zone is left as the server gives it, on purpose. OpenSID never sets one, so its TIMESTAMP columns (<c>tgl_daftar</c>,
/// <c>log_keluarga.tgl_peristiwa</c>, <c>tgl_lapor</c>) were written and are shown through the server's zone: only in that zone do they read as OpenSID shows
/// them. Another zone, UTC too, would move them by hours and dates by a day. The values are stable from run to run, also across daylight saving, because the
/// conversion belongs to the value, not to the moment of reading; and a fixed offset in its place would not be. Only a server that is given another zone shows
/// other times, and then OpenSID itself shows them, so the copy follows its source.
/// </para>
/// </summary>
internal static class ReadingSession
{
    /// <summary>
    /// Character set of what we receive; no SQL mode (ANSI_QUOTES, PAD_CHAR_TO_FULL_LENGTH, EMPTY_STRING_IS_NULL, NO_ZERO_DATE and the like each change
    /// statements or values); no silent row limit; snapshots that hold for a whole transaction.
    /// </summary>
    private const string Required = """
        SET NAMES utf8mb4;
        SET SESSION sql_mode = '', autocommit = 1, sql_select_limit = 18446744073709551615;
        SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ
        """;

    /// <summary>
    /// Good to have where the server knows them and allows them: refusing to write as a second belt (MySQL 5.6, MariaDB 10.0), large joins on shared hosting, and
    /// patience while we work on what we have read.
    /// </summary>
    private static readonly string[] Optional =
    [
        "SET SESSION TRANSACTION READ ONLY",
        "SET SESSION sql_big_selects = 1, sql_auto_is_null = 0",
        "SET SESSION net_write_timeout = 600, wait_timeout = 28800",
    ];

    /// <summary>Prepares a connection that was just opened.</summary>
    public static async Task PrepareAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            // Everything at once, because over a slow line each question costs as much as its way there and back.
            await RunAsync(connection, string.Join(";\n", [Required, .. Optional]), cancellationToken);
            return;
        }
        catch (MySqlException exception) when (IsNotOffered(exception))
        {
            // One by one: what is offered is taken.
            await RunAsync(connection, Required, cancellationToken);
        }

        foreach (var statement in Optional)
        {
            try
            {
                await RunAsync(connection, statement, cancellationToken);
            }
            catch (MySqlException exception) when (IsNotOffered(exception))
            {
                // Nothing that we read depends on it.
                continue;
            }
        }
    }

    /// <summary>Syntax not known (1064), variable not known (1193), right missing (1227), not settable per session (1229), value refused (1231, 1238).</summary>
    private static bool IsNotOffered(MySqlException exception) => exception.Number is 1064 or 1193 or 1227 or 1229 or 1231 or 1238;

    private static async Task RunAsync(MySqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
