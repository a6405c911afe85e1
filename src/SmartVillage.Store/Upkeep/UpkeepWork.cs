namespace SmartVillage.Store.Upkeep;

/// <summary>Names of the kinds of work in the journal.</summary>
internal static class UpkeepWork
{
    public const string StoreCheck = "store-check";
    public const string Retention = "retention";
    public const string Backup = "backup";
    public const string KeyBackup = "key-backup";
    public const string Adapters = "adapters";
}
