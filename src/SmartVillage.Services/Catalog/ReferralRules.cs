namespace SmartVillage.Services.Catalog;

/// <summary>Rules of referral in words.</summary>
public static class ReferralRules
{
    /// <summary>What a resident has to know.</summary>
    public static LocalText TextOf(ReferralRule rule) => rule switch
    {
        ReferralRule.None => new("Tanpa rujukan.", "No referral needed."),
        ReferralRule.Jkn => new("Peserta JKN dengan rujukan FKTP; umum tanpa rujukan.", "JKN members with a referral of their first-level facility; others without."),
        ReferralRule.Always => new("Harus dengan surat rujukan.", "With a letter of referral only."),
        ReferralRule.Internal => new("Hanya rujukan dari poliklinik lain di rumah sakit ini.", "By another clinic of this hospital only."),
        _ => new("Aturan rujukan belum dipastikan; tanyakan ke rumah sakit.", "Rule of referral not confirmed; ask the hospital."),
    };
}
