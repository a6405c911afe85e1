namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Campaigns in words.</summary>
public static class CampaignWords
{
    /// <summary>Kind of a campaign.</summary>
    public static string Of(CampaignKind kind) => kind switch
    {
        CampaignKind.Yearly => "putaran tahunan",
        CampaignKind.Short => "putaran singkat",
        _ => "kampanye tambahan",
    };

    /// <summary>Phase of a campaign.</summary>
    public static string Of(CampaignPhase phase) => phase switch
    {
        CampaignPhase.Preparation => "persiapan",
        CampaignPhase.Field => "kunjungan",
        CampaignPhase.Approval => "persetujuan",
        CampaignPhase.WriteBack => "penulisan ke OpenSID",
        _ => "lewat tanggal penutupan",
    };
}
