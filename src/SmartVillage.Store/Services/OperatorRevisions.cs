using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Services;

/// <summary>How far operators' data of each village has come. Goes into ETags, because it makes no edition.</summary>
public sealed class OperatorRevisions
{
    /// <summary>Stands for every village: what is said about services of all of them has changed.</summary>
    public const string EveryVillage = "*";

    private readonly StoreContext _context;

    internal OperatorRevisions(StoreContext context) => _context = context;

    /// <summary>Revision by dotted village code; villages whose operators have written nothing are not in it.</summary>
    /// <exception cref="Domain.Errors.StoreException">The work file cannot be read.</exception>
    public IReadOnlyDictionary<string, long> Read() => _context.Work.Use(connection =>
        connection.Read("SELECT village, revision FROM operator_revisions", row => (Village: row.GetString(0), Revision: row.GetInt64(1)))
            .ToDictionary(row => row.Village, row => row.Revision, StringComparer.Ordinal));

    /// <summary>The name under which requests of residents of a village are counted, so that a report makes no answer old that says nothing about reports.</summary>
    public static string RequestsOf(string village) => $"{village}/requests";

    /// <summary>Ends the name under which sellers' cards of a village are counted.</summary>
    internal const string MarketSuffix = "/market";

    /// <summary>The name under which sellers' cards of a village are counted, so that an index of goods is not made anew for other work of the operator.</summary>
    public static string MarketOf(string village) => $"{village}{MarketSuffix}";

    /// <summary>Notes a change, in the transaction that makes it.</summary>
    internal static void Raise(SqliteConnection connection, VillageCode village) => Raise(connection, village.Value);

    /// <summary>Notes a change that concerns every village, in the transaction that makes it.</summary>
    internal static void RaiseAll(SqliteConnection connection) => Raise(connection, EveryVillage);

    /// <summary>Notes that requests of a village changed.</summary>
    internal static void RaiseRequests(SqliteConnection connection, VillageCode village) => Raise(connection, RequestsOf(village.Value));

    /// <summary>Notes that a seller's card of a village changed; the new revision of its marketplace.</summary>
    internal static long RaiseMarket(SqliteConnection connection, VillageCode village)
    {
        Raise(connection, village);
        Raise(connection, MarketOf(village.Value));
        return (long)connection.Scalar("SELECT revision FROM operator_revisions WHERE village = $name", ("$name", MarketOf(village.Value)))!;
    }

    private static void Raise(SqliteConnection connection, string name) => connection.Run(
        "INSERT INTO operator_revisions (village, revision) VALUES ($village, 1) ON CONFLICT (village) DO UPDATE SET revision = revision + 1",
        ("$village", name));
}
