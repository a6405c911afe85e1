using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Receipts;

namespace SmartVillage.Store.Writing;

/// <summary>
/// Content sums of stored rows, computed by a reader while others may still write. <c>PRAGMA data_version</c> of the same connection says afterwards whether anybody did.
/// </summary>
internal sealed class SumsAhead : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly long _version;

    private SumsAhead(SqliteConnection connection) => (_connection, _version) = (connection, Version(connection));

    /// <summary>By entity; null where a key occurs twice.</summary>
    public Dictionary<string, ContentSum?> Sums { get; } = new(StringComparer.Ordinal);

    public static SumsAhead Compute(StoreContext context, long villageId, IReadOnlyCollection<string> entities, CancellationToken cancellationToken)
    {
        var ahead = new SumsAhead(context.Population.OpenReaderToKeep());
        try
        {
            foreach (var entity in entities)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ahead.Sums[entity] = KeyScan.Sum(ahead._connection, StoreTables.Of(Entities.Get(entity)), villageId);
            }

            return ahead;
        }
        catch
        {
            ahead.Dispose();
            throw;
        }
    }

    /// <summary>Whether nobody has committed since; asked inside the write transaction that relies on the answer, so that nobody can afterwards.</summary>
    public bool IsCurrent() => Version(_connection) == _version;

    public void Dispose() => _connection.Dispose();

    private static long Version(SqliteConnection connection) => Convert.ToInt64(connection.Scalar("PRAGMA data_version"));
}
