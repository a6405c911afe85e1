using System.Text.Json;

namespace SmartVillage.App.Tests;

/// <summary>Runs the program in this process, with its own folder, configuration and streams.</summary>
internal sealed class Cli : IDisposable
{
    /// <summary>A port on loopback where nobody listens: reserved by IANA for discarding, and not served on test machines.</summary>
    public const string Unreachable = "Server=127.0.0.1;Port=9;User ID=smartvillage_ro;Password=rahasia-sekali;Database=opensid;ConnectionTimeout=5";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartvillage-app-tests-");

    public Cli(string? configuration = null)
    {
        if (configuration is not null)
        {
            Write("smartvillage.json", configuration);
        }
    }

    public string Folder => _folder.FullName;

    public string Config => PathOf("smartvillage.json");

    /// <summary>A configuration with one source.</summary>
    public static Cli WithSource(string connectionString = Unreachable) => new(ConfigurationOf(connectionString));

    public static string ConfigurationOf(string connectionString) => JsonSerializer.Serialize(new
    {
        SmartVillage = new
        {
            Store = new { ConnectionString = "Data Source=data/smartvillage.db" },
            Sources = new[] { new { Name = "tejosari", Kind = "OpenSidMySql", ConnectionString = connectionString } },

            // No test asks a real outside system.
            Adapters = new { Bmkg = new { Mode = "Off" } },
        },
    });

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    /// <summary>Runs a command on this folder's configuration.</summary>
    public Task<CliResult> RunAsync(params string[] args) => RunAsync(TestContext.Current.CancellationToken, args);

    public Task<CliResult> RunAsync(CancellationToken cancellationToken, params string[] args) => RunPlainAsync(cancellationToken, [.. args, "--config", Config]);

    /// <summary>Runs a command line as it is.</summary>
    public static async Task<CliResult> RunPlainAsync(CancellationToken cancellationToken, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, cancellationToken);
        return new CliResult(code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

/// <summary>How a command ended and what it wrote.</summary>
internal sealed record CliResult(int Code, string Output, string Error)
{
    /// <summary>The one JSON object on standard output; anything beside it is an error.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        return document.RootElement.Clone();
    }
}
