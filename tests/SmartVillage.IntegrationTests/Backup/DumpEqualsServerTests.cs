using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.IntegrationTests.Backup;

/// <summary>A backup gives exactly the records that the server gives from which it was made.</summary>
public sealed class DumpEqualsServerTests(MariaDb server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sv-dump-");

    public static TheoryData<string, string> Releases()
    {
        var data = new TheoryData<string, string>();
        foreach (var era in OpenSidEra.Main)
        {
            data.Add(era.Release, era.Origin);
        }

        return data;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Dumps_of_every_main_release_read_like_the_server(string release, string origin)
    {
        await using var database = await server.CreateDatabaseAsync();
        var options = new OpenSidDatabaseOptions { Era = OpenSidEra.Get(release, origin), Residents = 150, Dirt = Dirt.Torture };
        await using (var connection = await database.OpenAsync())
        {
            await OpenSidDatabase.CreateAsync(connection, options, cancellationToken: TestContext.Current.CancellationToken);
        }

        var expected = await SnapshotContent.ReadAsync(Live(database));

        Assert.Equal(expected, await DumpAndReadAsync(database, "extended.sql"));
        Assert.Equal(expected, await WriteAndReadAsync(options, "script.sql"));
        Assert.Equal(expected, await DumpAndReadAsync(database, "rows.sql", "--skip-extended-insert", "--complete-insert", "--hex-blob"));
        Assert.Equal(expected, await DumpAndReadAsync(database, "unordered.sql", "--skip-comments", "--skip-tz-utc", "--order-by-size"));
        if (options.Era.Tables["tweb_penduduk"].IsLatin1)
        {
            // Only there does a dump in this character set keep every letter.
            Assert.Equal(expected, await DumpAndReadAsync(database, "latin1.sql", "--default-character-set=latin1"));
        }
    }

    private static OpenSidSource Live(TestDatabase database) => new(
        new OpenSidSourceOptions { Name = "uji", ConnectionString = database.ConnectionString, Local = true }, new FakeTimeProvider(), NullLogger<OpenSidSource>.Instance);

    private async Task<List<string>> WriteAndReadAsync(OpenSidDatabaseOptions options, string name)
    {
        var file = Path.Combine(_folder.FullName, name);
        await using (var writer = new StreamWriter(file))
        {
            await OpenSidDatabase.WriteScriptAsync(writer, options, cancellationToken: TestContext.Current.CancellationToken);
        }

        return await SnapshotContent.ReadAsync(new OpenSidBackupSource(new OpenSidBackupOptions { Name = "uji", Path = file }, TimeProvider.System));
    }

    private async Task<List<string>> DumpAndReadAsync(TestDatabase database, string name, params string[] arguments)
    {
        var file = Path.Combine(_folder.FullName, name);
        await DumpProgram.RunAsync(database.ConnectionString, file, arguments);
        return await SnapshotContent.ReadAsync(new OpenSidBackupSource(new OpenSidBackupOptions { Name = "uji", Path = file }, TimeProvider.System));
    }
}
