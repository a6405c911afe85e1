using System.Globalization;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Upkeep;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Alerts;

/// <summary>Room on the disk of the store, its damaged files, and families that have not come back.</summary>
internal sealed class StoreCondition(StoreContext context) : IStoreCondition
{
    public long? FreeBytes
    {
        get
        {
            try
            {
                return new DriveInfo(context.Files.Folder).AvailableFreeSpace;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return null;
            }
        }
    }

    public Task<int> CountGoneFamiliesAsync(IReadOnlyCollection<long> familyIds, CancellationToken cancellationToken) => Task.FromResult(context.Population.Use(connection =>
        familyIds.Chunk(500).Sum(some => Convert.ToInt32(
            connection.Scalar($"SELECT count(*) FROM families WHERE source_key IS NULL AND id IN ({string.Join(',', some.Select(id => id.ToString(CultureInfo.InvariantCulture)))})"),
            CultureInfo.InvariantCulture))));

    public async Task<IReadOnlyList<string>> FindDamagedFilesAsync(CancellationToken cancellationToken) =>
        (await new SqliteUpkeepJournal(context).ReadAsync(cancellationToken)).StoreCheck?.Report.DamagedFiles() ?? [];
}
