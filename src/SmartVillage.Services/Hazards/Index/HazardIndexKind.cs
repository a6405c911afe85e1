namespace SmartVillage.Services.Hazards.Index;

/// <summary>Hazards of which InaRISK (BNPB) has an index for every place of the country.</summary>
public enum HazardIndexKind
{
    /// <summary>Banjir.</summary>
    Flood,

    /// <summary>Tanah longsor.</summary>
    Landslide,

    /// <summary>Gempa bumi.</summary>
    Earthquake,
}
