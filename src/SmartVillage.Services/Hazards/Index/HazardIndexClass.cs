namespace SmartVillage.Services.Hazards.Index;

/// <summary>Class of an index, as BNPB draws it: thirds of the scale from 0 to 1 (Perka BNPB 2/2012).</summary>
public enum HazardIndexClass
{
    /// <summary>Up to one third.</summary>
    Low,

    /// <summary>Up to two thirds.</summary>
    Medium,

    /// <summary>Above.</summary>
    High,
}
