namespace SmartVillage.Sync.Upkeep;

/// <summary>Looks whether the files of the store are sound, before somebody needs a page that is not.</summary>
public interface IStoreCheck
{
    /// <summary>Checks every file now and keeps the result. Damage is an answer, not an exception.</summary>
    Task<StoreCheckReport> CheckAsync(CancellationToken cancellationToken);
}
