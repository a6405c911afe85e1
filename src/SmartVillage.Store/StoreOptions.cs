namespace SmartVillage.Store;

/// <summary>Where the store and its keys lie.</summary>
public sealed class StoreOptions
{
    /// <summary>As <c>Data Source=data/smartvillage.db</c>; work, ledger and schedules lie in files beside it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Folder of the keys; empty means <c>keys</c> beside the store's folder, so that a copy of the data alone opens nothing.</summary>
    public string KeysFolder { get; init; } = string.Empty;
}
