using SmartVillage.TestSupport.Databases;

namespace SmartVillage.App.Bench;

/// <summary>What an operator has without us: <c>mariadb-dump</c>, and the client that loads a dump.</summary>
internal sealed class MariaDbTools(TimeProvider time)
{
    private const string Nowhere = "/dev/null";

    private readonly string _dump = ChildProcess.Find("mariadb-dump", "mysqldump");
    private readonly string _client = ChildProcess.Find("mariadb", "mysql");

    /// <summary>All tables of the source, which are those that a run reads and a few of a handful of rows, read and thrown away.</summary>
    /// <param name="source">What is dumped.</param>
    /// <param name="cancellationToken">Stops the program.</param>
    /// <param name="port">Another way to the server.</param>
    public Task<ChildResult> DumpToNowhereAsync(BenchSource source, CancellationToken cancellationToken, int? port = null) => DumpAsync(source, Nowhere, cancellationToken, port);

    /// <summary>The same into a file.</summary>
    public Task<ChildResult> DumpAsync(BenchSource source, string file, CancellationToken cancellationToken, int? port = null) =>
        RunAsync(source.Server, _dump, ["--single-transaction", "--quick", $"--result-file={file}", source.Database], port, cancellationToken);

    /// <summary>A dump into an empty database.</summary>
    public Task<ChildResult> LoadAsync(MariaDbServer server, string file, string database, CancellationToken cancellationToken) =>
        RunAsync(server, _client, [$"--execute=source {file}", database], port: null, cancellationToken);

    private Task<ChildResult> RunAsync(MariaDbServer server, string program, string[] arguments, int? port, CancellationToken cancellationToken) => ChildProcess.MeasureAsync(
        program, ["--no-defaults", "--host=127.0.0.1", $"--port={port ?? server.Port}", $"--user={server.AdminUser}", .. arguments], server.AdminPassword, time, cancellationToken);
}
