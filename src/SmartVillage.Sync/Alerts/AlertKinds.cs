namespace SmartVillage.Sync.Alerts;

/// <summary>Kinds of alerts, as contracts name them.</summary>
public static class AlertKinds
{
    /// <summary>A gate stopped a run and nobody has decided yet.</summary>
    public const string RunStopped = "run-stopped";

    /// <summary>The last run of a source or village failed.</summary>
    public const string RunFailed = "run-failed";

    /// <summary>The data of a village was not proven in time.</summary>
    public const string Late = "late";

    /// <summary>An edition lost a family with all its members.</summary>
    public const string FamilyVanished = "family-vanished";

    /// <summary>The disk of the store is nearly full.</summary>
    public const string DiskFull = "disk-full";

    /// <summary>The store itself cannot be read.</summary>
    public const string StoreUnusable = "store-unusable";

    /// <summary>A trip of the ambulance begins soon without vehicle and driver.</summary>
    public const string TripUnassigned = "ambulance-unassigned";

    /// <summary>Entries of the service catalogue were not confirmed for a year.</summary>
    public const string CatalogExpired = "catalog-expired";

    /// <summary>A phase of a campaign ends soon and work is left.</summary>
    public const string CampaignDeadline = "campaign-deadline";

    /// <summary>Proposed corrections wait for a decision for more than a week.</summary>
    public const string ProposalsWaiting = "proposals-waiting";

    /// <summary>People asked about their own data and are to be answered at once.</summary>
    public const string DataRequestDue = "data-request-due";

    /// <summary>Keys of people end soon.</summary>
    public const string KeysEnding = "keys-ending";

    /// <summary>Codes of a second factor were wrong too often.</summary>
    public const string KeysLocked = "keys-locked";

    /// <summary>A check found damaged pages in a file of the store.</summary>
    public const string StoreDamaged = "store-damaged";
}
