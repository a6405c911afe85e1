using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using MySqlConnector;
using SmartVillage.Domain.Errors;

namespace SmartVillage.TestSupport.Databases;

/// <summary>
/// A private MariaDB: own data directory in a fresh temporary folder, loopback and socket only, an account with a random password. It is gone, folder and all, when this
/// object is disposed or its process dies in whatever way. The user's own server is never touched.
/// </summary>
public sealed class MariaDbServer : IAsyncDisposable
{
    private const int Attempts = 5;
    private readonly MariaDbProcess _process;

    private MariaDbServer(MariaDbProcess process, string folder, int port, string password)
    {
        _process = process;
        Folder = folder;
        Port = port;
        AdminPassword = password;
    }

    /// <summary>Whether the programs of MariaDB are on this machine.</summary>
    public static bool IsInstalled => MariaDbPrograms.Find() is not null;

    /// <summary>Temporary folder of the instance.</summary>
    public string Folder { get; }

    /// <summary>Port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Unix socket of the instance.</summary>
    public string SocketPath => Path.Combine(Folder, "s");

    /// <summary>Account with all rights.</summary>
    public string AdminUser => "admin";

    /// <summary>Password of <see cref="AdminUser"/>, new with every start.</summary>
    public string AdminPassword { get; }

    /// <summary>Starts an instance and waits until it answers.</summary>
    /// <exception cref="SourceException">MariaDB is not installed or does not start; the remedy says what to do.</exception>
    public static async Task<MariaDbServer> StartAsync(MariaDbServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new MariaDbServerOptions();
        var programs = MariaDbPrograms.Find() ?? throw new SourceException(
            "SV-SRC-091", "MariaDB tidak ditemukan di komputer ini.", "Pasang paket mariadb-server (misalnya: sudo apt-get install mariadb-server), lalu ulangi.");
        for (var attempt = 1; ; attempt++)
        {
            var port = options.Port ?? FindFreePort();
            var server = Launch(programs, options, port);
            try
            {
                await server.WaitUntilReadyAsync(options.StartTimeout, cancellationToken);
                return server;
            }
            catch (SourceException failure) when (attempt < Attempts && failure.IsTransient)
            {
                // Somebody took the port between our look and the server's bind, or the preparation of the data directory broke off, as it does now and then on a busy machine.
                await server.DisposeAsync();
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }
        }
    }

    /// <summary>Connection string to the instance; without a user, of the account with all rights.</summary>
    public string ConnectionString(string? database = null, string? user = null, string? password = null) => new MySqlConnectionStringBuilder
    {
        Server = "127.0.0.1",
        Port = (uint)Port,
        UserID = user ?? AdminUser,
        Password = user is null ? AdminPassword : password ?? string.Empty,
        Database = database ?? string.Empty,
        SslMode = MySqlSslMode.None,
    }.ConnectionString;

    /// <summary>Opens a connection with all rights; not pooled, because every database would keep a pool of its own.</summary>
    public async Task<MySqlConnection> OpenAsync(string? database = null, CancellationToken cancellationToken = default)
    {
        var connection = new MySqlConnection($"{ConnectionString(database)};Pooling=false");
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Creates an empty database.</summary>
    public Task CreateDatabaseAsync(string name, CancellationToken cancellationToken = default) =>
        ExecuteAsync($"CREATE DATABASE {Identifier(name)} CHARACTER SET utf8mb4", cancellationToken);

    /// <summary>Removes a database.</summary>
    public Task DropDatabaseAsync(string name, CancellationToken cancellationToken = default) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {Identifier(name)}", cancellationToken);

    /// <summary>Creates an account that can SELECT from one database and nothing else.</summary>
    public async Task CreateReadOnlyUserAsync(string user, string password, string database, CancellationToken cancellationToken = default)
    {
        var account = $"'{Plain(user)}'@'%'";
        await ExecuteAsync($"CREATE OR REPLACE USER {account} IDENTIFIED BY '{MySqlHelper.EscapeString(password)}'", cancellationToken);
        await ExecuteAsync($"GRANT SELECT ON {Identifier(database)}.* TO {account}", cancellationToken);
    }

    /// <summary>Switches the general query log, and empties it.</summary>
    public async Task SetQueryLogAsync(bool enabled, CancellationToken cancellationToken = default)
    {
        await ExecuteAsync("SET GLOBAL general_log = OFF", cancellationToken);
        await ExecuteAsync("TRUNCATE TABLE mysql.general_log", cancellationToken);
        if (enabled)
        {
            await ExecuteAsync("SET GLOBAL general_log = ON", cancellationToken);
        }
    }

    /// <summary>Everything that an account sent since the query log was switched on, in order.</summary>
    public async Task<IReadOnlyList<LoggedQuery>> ReadQueriesAsync(string user, CancellationToken cancellationToken = default)
    {
        await using var connection = await OpenAsync("mysql", cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT thread_id, command_type, argument FROM general_log WHERE user_host LIKE CONCAT('%', @user, '[%') ORDER BY event_time";
        command.Parameters.AddWithValue("@user", user);
        var queries = new List<LoggedQuery>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            queries.Add(new LoggedQuery(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }

        return queries;
    }

    /// <summary>Runs one statement with all rights.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken = default)
    {
        await using var connection = await OpenAsync(cancellationToken: cancellationToken);
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await MySqlConnection.ClearAllPoolsAsync();
        await _process.DisposeAsync();
    }

    private static MariaDbServer Launch(MariaDbPrograms programs, MariaDbServerOptions options, int port)
    {
        var folder = Directory.CreateTempSubdirectory("smartvillage-db-").FullName;
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        // Read before the first connection is accepted: from then on nobody gets in without the password.
        File.WriteAllText(
            Path.Combine(folder, "init.sql"),
            $"""
            DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';
            FLUSH PRIVILEGES;
            CREATE OR REPLACE USER 'admin'@'%' IDENTIFIED BY '{password}';
            GRANT ALL PRIVILEGES ON *.* TO 'admin'@'%' WITH GRANT OPTION;

            """);
        return new MariaDbServer(MariaDbProcess.Start(programs, folder, MariaDbArguments.For(options, folder, port)), folder, port, password);
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Identifier(string name) => $"`{Plain(name)}`";

    private static string Plain(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? name
            : throw new ArgumentException("Only letters, digits and underscores.", nameof(name));

    private async Task WaitUntilReadyAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        try
        {
            while (!await AnswersAsync(patience.Token))
            {
                if (_process.HasEnded)
                {
                    throw NotStarted(_process.ReadLogs());
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw NotStarted($"Tidak menjawab dalam {timeout.TotalSeconds:0} detik.\n{_process.ReadLogs()}");
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new MySqlConnection(ConnectionString() + ";Pooling=false;ConnectionTimeout=5");
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (MySqlException)
        {
            return false;
        }
    }

    private static SourceException NotStarted(string log) => new(
        "SV-SRC-092",
        $"MariaDB pribadi tidak dapat dijalankan. Catatan terakhirnya:\n{log}",
        "Periksa ruang disk dan memori, dan bahwa folder sementara dapat ditulis; lalu ulangi.",
        isTransient: log.Contains("Bind on TCP/IP port", StringComparison.Ordinal) || log.Contains("Installation of system tables failed", StringComparison.Ordinal));
}
