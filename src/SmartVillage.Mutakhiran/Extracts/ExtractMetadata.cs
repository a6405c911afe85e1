using SmartVillage.Domain.Privacy;

namespace SmartVillage.Mutakhiran.Extracts;

/// <summary>What somebody who gets the figures must know to use them rightly (PRV-18, Perpres 39/2019).</summary>
/// <param name="Title">What it is.</param>
/// <param name="Recipient">Who asks for it, and how often.</param>
/// <param name="Basis">Rule by which it is asked for.</param>
/// <param name="Definition">Who is counted.</param>
public sealed record ExtractMetadata(string Title, string Recipient, string Basis, string Definition)
{
    /// <summary>Raised whenever a count means something else than before.</summary>
    public const int RuleVersion = 1;

    /// <summary>What the figures cover.</summary>
    public const string Coverage = "Satu kelurahan atau desa seluruhnya; tanpa daftar orang dan tanpa angka per RT.";

    /// <summary>Why no figure is hidden.</summary>
    public static readonly string Suppression = $"Tidak ada yang disembunyikan: hanya jumlah seluruh kelurahan, dan hanya bagi peran yang melihat angka tepat. Jangan diterbitkan tanpa menyembunyikan sel di bawah {SmallCells.Smallest}.";

    /// <summary>Which codes name the village.</summary>
    public const string AreaCodes = "Kode wilayah administrasi pemerintahan Kemendagri, bertitik.";

    /// <summary>Those of one kind.</summary>
    public static ExtractMetadata Of(ExtractKind kind) => kind switch
    {
        ExtractKind.Voters => new(
            "Angka untuk pemutakhiran data pemilih berkelanjutan (PDPB)", "KPU kabupaten/kota, paling sedikit setiap tiga bulan", "PKPU 1/2025",
            "Penduduk hidup dan tetap, WNI, berumur 17 tahun atau pernah kawin, bukan TNI atau Polri; umur pada tanggal acuan."),
        ExtractKind.Welfare => new(
            "Angka untuk data tunggal sosial dan ekonomi nasional (DTSEN)", "Dinas sosial lewat kelurahan dan kecamatan, setiap tiga bulan", "Inpres 4/2025",
            "Penduduk hidup dan keluarga yang berpenghuni; nomor yang sah berisi 16 angka dan bukan sementara."),
        _ => new(
            "Angka untuk profil desa dan kelurahan (Prodeskel)", "Pemerintah daerah, setiap tahun", "Permendagri 12/2007",
            "Penduduk hidup menurut umur pada tanggal acuan dan menurut kode OpenSID."),
    };
}
