namespace SmartVillage.Services.Enrichment;

/// <summary>What the copy of the population data says about a fact. It never says that something is so: only whether it is recorded in OpenSID.</summary>
public enum RecordState
{
    /// <summary>Recorded.</summary>
    Recorded,

    /// <summary>Its place is there and empty, or holds that there is none.</summary>
    NotRecorded,

    /// <summary>This source does not give it, or it is not copied.</summary>
    Unknown,
}
