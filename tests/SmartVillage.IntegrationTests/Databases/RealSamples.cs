using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using MySqlConnector;

namespace SmartVillage.IntegrationTests.Databases;

/// <summary>Databases that OpenSID itself made. They lie beside the checkout of those who have them; they are nobody's to publish.</summary>
internal static class RealSamples
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A database with the sample in it; the test is skipped where there is none.</summary>
    public static async Task<TestDatabase> LoadAsync(MariaDb server, string sample)
    {
        var root = typeof(RealSamples).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var file = Path.GetFullPath(Path.Combine(root, "..", "shared", "data", sample));
        Assert.SkipWhen(!File.Exists(file), "The real samples are not beside this checkout.");
        var database = await server.CreateDatabaseAsync();
        await LoadAsync(database, file);
        return database;
    }

    private static async Task LoadAsync(TestDatabase database, string file)
    {
        await using var packed = File.OpenRead(file);
        await using var plain = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        var script = await reader.ReadToEndAsync(Cancellation);
        // The dump program of MariaDB begins with a line for its own client alone.
        script = Regex.Replace(script, @"\A/\*M?!999999[^\n]*\n", string.Empty, RegexOptions.None, TimeSpan.FromSeconds(1));
        await using var connection = new MySqlConnection(new MySqlConnectionStringBuilder(database.ConnectionString) { AllowUserVariables = true }.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new MySqlCommand(script, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
