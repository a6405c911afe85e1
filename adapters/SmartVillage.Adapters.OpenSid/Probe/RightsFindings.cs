using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>Says whether the account may do more than it needs (P1), and whether the server's clock is right.</summary>
internal static class RightsFindings
{
    /// <summary>A file has no account.</summary>
    public static readonly ProbeFinding NotApplicable = new(
        "rights-not-applicable", "akun", "Hak akun tidak berlaku: sumbernya berkas cadangan, bukan server.", ProbeFinding.NoAction, Matters: false);

    private static readonly TimeSpan ToleratedSkew = TimeSpan.FromMinutes(2);

    public static IEnumerable<ProbeFinding> Of(AccountRights rights)
    {
        yield return rights.IsReadOnly
            ? new ProbeFinding("rights", "akun", "Akun sinkronisasi hanya dapat membaca.", ProbeFinding.NoAction, Matters: false)
            : new ProbeFinding("rights-too-broad", "akun",
                $"Akun sinkronisasi dapat lebih dari membaca: {string.Join("; ", rights.Excess)}. SmartVillage tidak pernah memakainya.",
                $"Minta pengelola server menjalankan: {string.Join(" ", rights.Advice)}", Matters: false);
        if (rights.ReadsElsewhere.Count > 0)
        {
            yield return new ProbeFinding("rights-elsewhere", "akun", $"Akun sinkronisasi juga dapat membaca {Elsewhere(rights)}.",
                "Sebaiknya akun ini hanya mendapat SELECT pada basis data OpenSID; lihat README.md.", Matters: false);
        }
    }

    public static ProbeFinding Of(TimeSpan ahead)
    {
        var seconds = (long)Math.Abs(ahead.TotalSeconds);
        return ahead.Duration() <= ToleratedSkew
            ? new ProbeFinding("clock", "jam", $"Jam server basis data berbeda {seconds} detik dari jam mesin ini.", ProbeFinding.NoAction, Matters: false)
            : new ProbeFinding("clock-skew", "jam", $"Jam server basis data {seconds} detik {(ahead > TimeSpan.Zero ? "lebih cepat" : "lebih lambat")} dari jam mesin ini.",
                "Nyalakan sinkronisasi waktu (NTP) di kedua mesin; waktu data dan umur dihitung dari jam mesin ini.", Matters: false);
    }

    // Names of other databases are those of other villages on a shared server: their number is enough.
    private static string Elsewhere(AccountRights rights) =>
        rights.ReadsElsewhere.Contains("*.*", StringComparer.Ordinal) ? "semua basis data di server itu" : $"{rights.ReadsElsewhere.Count} tempat di luar basis data ini";
}
