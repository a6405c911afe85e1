namespace SmartVillage.Adapters.InaRisk;

/// <summary>InaRISK of BNPB: off unless somebody switches it on, because the address was found in a secondary source.</summary>
public sealed record InaRiskOptions
{
    /// <summary>Whether it is on.</summary>
    public bool IsOn { get; init; }

    /// <summary>Folder of the map services.</summary>
    public Uri Url { get; init; } = new("https://gis.bnpb.go.id/server/rest/services/inarisk");
}
