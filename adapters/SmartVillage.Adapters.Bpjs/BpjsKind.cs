namespace SmartVillage.Adapters.Bpjs;

/// <summary>Which service of BPJS the contracted facility has.</summary>
public enum BpjsKind
{
    /// <summary>VClaim, of hospitals.</summary>
    VClaim,

    /// <summary>PCare, of first-level facilities (puskesmas, clinics), which also wants the facility's own account.</summary>
    PCare,
}
