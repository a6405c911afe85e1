namespace SmartVillage.Sync.Alerts;

/// <summary>Another part of the product that knows of things which need a person.</summary>
public interface IAlertSource
{
    /// <summary>Everything that is so now; counts and codes only.</summary>
    /// <exception cref="Domain.Errors.StoreException">The store cannot be asked.</exception>
    Task<IReadOnlyList<AlertCondition>> FindAsync(CancellationToken cancellationToken);
}
