namespace SmartVillage.Sync.Stores;

/// <summary>Purposes of blind indexes, so that equal numbers of different kinds never look alike. A purpose never changes: stored indexes depend on it.</summary>
public static class BlindIndexPurposes
{
    /// <summary>NIK of a resident, real or temporary.</summary>
    public const string Nik = "nik";

    /// <summary>Number of a family card.</summary>
    public const string FamilyCard = "family-card";

    /// <summary>Recipient of a benefit, whatever kind of number its target asks for.</summary>
    public const string Participant = "participant";

    /// <summary>What an edition holds besides rows.</summary>
    public const string SideContent = "side-content";
}
