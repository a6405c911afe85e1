using Microsoft.Data.Sqlite;
using SmartVillage.App.Bench.Api;
using SmartVillage.Store;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Benchmarks;

/// <summary>A store in a temporary folder, with one published village if residents are asked for; gone when disposed.</summary>
internal sealed class SampleStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartvillage-benchmarks-");

    public SampleStore(int residents = 0)
    {
        var options = new StoreOptions
        {
            ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "data", "smartvillage.db")}",
            KeysFolder = Path.Combine(_folder.FullName, "keys"),
        };
        Context = new StoreContext(new StoreFiles(options), TimeProvider.System);
        Queries = new PopulationQueries(Context, new StoredFormats(Context));
        if (residents > 0)
        {
            // Setting up is synchronous for the tool.
            SyntheticEdition.PublishAsync(new SqlitePopulationStore(Context), new SyntheticVillage(residents), TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    public StoreContext Context { get; }

    public PopulationQueries Queries { get; }

    public void Dispose()
    {
        Queries.Dispose();
        Context.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
