using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Backup;

/// <summary>The databases of a store by their names in a backup, in the order in which they are copied.</summary>
internal static class StoreParts
{
    public const string Population = "population.db";
    public const string Work = "work.db";
    public const string Ledger = "ledger.db";

    public static IReadOnlyList<(string Name, SqliteDatabase Database)> Of(StoreContext context) =>
        [(Ledger, context.LedgerFile), (Work, context.Work), (Population, context.Population)];

    public static IReadOnlyDictionary<string, string> TargetsOf(StoreFiles files) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Ledger] = files.Ledger,
        [Work] = files.Work,
        [Population] = files.Population,
    };
}
