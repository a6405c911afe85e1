using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Mutakhiran.WriteBack.Import;

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

    /// <summary>Severity of findings.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "salah atau bertentangan",
        Severity.Verify => "perlu dipastikan",
        _ => "belum lengkap",
    };

    /// <summary>Where an import file stands.</summary>
    public static string Of(ImportProgress file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.IsAbandoned ? "tidak pernah dilaporkan" : file.State switch
        {
            ImportBatchState.Built => "hasilnya belum dicatat",
            ImportBatchState.Reported => "menunggu sinkronisasi",
            _ => "selesai",
        };
    }

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
