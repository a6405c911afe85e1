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

    /// <summary>Opens the connection that is asked afterwards; nothing is summed up yet.</summary>
    public static SumsAhead Begin(StoreContext context) => new(context.Population.OpenReaderToKeep());

    /// <summary>Sums up those entities that it has not summed up before.</summary>
    public void Add(long villageId, IEnumerable<string> entities, CancellationToken cancellationToken)
    {
        foreach (var entity in entities.Where(entity => !Sums.ContainsKey(entity)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Sums[entity] = KeyScan.Sum(_connection, StoreTables.Of(Entities.Get(entity)), villageId);
        }
    }

    /// <summary>Whether nobody has committed since; asked inside the write transaction that relies on the answer, so that nobody can afterwards.</summary>
    public bool IsCurrent() => Version(_connection) == _version;

    public void Dispose() => _connection.Dispose();

    private static long Version(SqliteConnection connection) => Convert.ToInt64(connection.Scalar("PRAGMA data_version"));
}
