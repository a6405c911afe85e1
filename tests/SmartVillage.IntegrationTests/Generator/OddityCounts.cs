using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.IntegrationTests.Generator;

/// <summary>How an oddity is counted in a database, independently of the generator.</summary>
internal static class OddityCounts
{
    public static readonly IReadOnlyList<(string Release, Oddity Oddity, string Sql)> All =
    [
        ("20.12", Oddity.ZeroNik, "SELECT COUNT(*) FROM tweb_penduduk WHERE nik = 0"),
        ("24.10", Oddity.TemporaryNik, "SELECT COUNT(*) FROM tweb_penduduk WHERE nik LIKE '0_%'"),
        ("24.10", Oddity.EmptyNik, "SELECT COUNT(*) FROM tweb_penduduk WHERE nik IS NULL"),
        ("24.10", Oddity.ShortNik, "SELECT COUNT(*) FROM tweb_penduduk WHERE LENGTH(nik) BETWEEN 2 AND 15"),
        ("18.06", Oddity.ZeroBirthDate, "SELECT COUNT(*) FROM tweb_penduduk WHERE tanggallahir = '0000-00-00'"),
        ("24.10", Oddity.PartialBirthDate, "SELECT COUNT(*) FROM tweb_penduduk WHERE tanggallahir LIKE '%-00-00' AND tanggallahir <> '0000-00-00'"),
        ("22.12", Oddity.NoBirthDate, "SELECT COUNT(*) FROM tweb_penduduk WHERE tanggallahir IS NULL"),
        ("22.12", Oddity.NoSex, "SELECT COUNT(*) FROM tweb_penduduk WHERE sex IS NULL"),
        ("22.12", Oddity.UnknownReligion, "SELECT COUNT(*) FROM tweb_penduduk WHERE agama_id = 77"),
        ("22.12", Oddity.AccentedName, "SELECT COUNT(*) FROM tweb_penduduk WHERE LENGTH(nama) < LENGTH(CONVERT(nama USING utf8mb4))"),
        ("24.10", Oddity.AccentedName, "SELECT COUNT(*) FROM tweb_penduduk WHERE LENGTH(nama) > CHAR_LENGTH(nama)"),
        ("24.10", Oddity.EncodedNote, "SELECT COUNT(*) FROM tweb_penduduk WHERE ket LIKE '%&%;%'"),
        ("23.06", Oddity.DanglingFamily, "SELECT COUNT(*) FROM tweb_penduduk p LEFT JOIN tweb_keluarga k ON k.id = p.id_kk WHERE p.id_kk > 0 AND k.id IS NULL"),
        ("23.06", Oddity.DanglingArea, "SELECT COUNT(*) FROM tweb_penduduk p LEFT JOIN tweb_wil_clusterdesa a ON a.id = p.id_cluster WHERE a.id IS NULL"),
        ("24.10", Oddity.PlaceholderArea, "SELECT COUNT(*) FROM tweb_penduduk p JOIN tweb_wil_clusterdesa a ON a.id = p.id_cluster WHERE a.rt = '-'"),
        ("23.06", Oddity.EventOfNobody, "SELECT COUNT(*) FROM log_penduduk l LEFT JOIN tweb_penduduk p ON p.id = l.id_pend WHERE p.id IS NULL"),
        ("24.10", Oddity.EventWithoutCode, "SELECT COUNT(*) FROM log_penduduk WHERE kode_peristiwa IS NULL"),
        ("24.10", Oddity.ResidentWithoutEvent, "SELECT COUNT(*) FROM tweb_penduduk p LEFT JOIN log_penduduk l ON l.id_pend = p.id AND l.kode_peristiwa IN (1, 5) WHERE l.id IS NULL"),
        ("24.10", Oddity.SellerDied, "SELECT COUNT(*) FROM pelapak s JOIN tweb_penduduk p ON p.id = s.id_pend WHERE p.status_dasar = 2"),
        ("24.10", Oddity.ProductPhotosBroken, "SELECT COUNT(*) FROM produk WHERE foto LIKE '[null,\"\",'"),
        ("24.10", Oddity.ForeignCitizen, "SELECT COUNT(*) FROM tweb_penduduk WHERE warganegara_id = 2"),
        ("24.10", Oddity.InvalidStatus, "SELECT COUNT(*) FROM tweb_penduduk WHERE status_dasar = 9"),
    ];
}
