namespace SmartVillage.Mutakhiran.Extracts;

/// <summary>Whom figures are handed to.</summary>
public enum ExtractKind
{
    /// <summary>PDPB: the voter list that KPU of the regency keeps (PKPU 1/2025), at least every three months.</summary>
    Voters,

    /// <summary>DTSEN: the welfare register (Inpres 4/2025), renewed every three months.</summary>
    Welfare,

    /// <summary>Prodeskel: the profile of desa and kelurahan (Permendagri 12/2007), every year.</summary>
    Profile,
}
