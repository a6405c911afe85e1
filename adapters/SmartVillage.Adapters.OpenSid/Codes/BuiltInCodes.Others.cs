using SmartVillage.Domain.Statistics;

namespace SmartVillage.Adapters.OpenSid.Codes;

internal static partial class BuiltInCodes
{
    private static Dictionary<string, CodeListEntry[]> Others => new(StringComparer.Ordinal)
    {
        ["socialClass"] =
        [
            new(1, "Keluarga Pra Sejahtera"), new(2, "Keluarga Sejahtera I"), new(3, "Keluarga Sejahtera II"), new(4, "Keluarga Sejahtera III"),
            new(5, "Keluarga Sejahtera III Plus"),
        ],
        ["householdRole"] =
        [
            new(1, "Kepala Rumah Tangga"), new(2, "Anggota"),
        ],
        ["residentEvent"] =
        [
            new(1, "Lahir"), new(2, "Mati"), new(3, "Pindah Keluar"), new(4, "Hilang"), new(5, "Pindah Masuk"), new(6, "Pergi"),
            new(106, "Pindah Dalam Desa/Kelurahan"), new(107, "Keluar dari Keluarga"), new(109, "Keluarga Baru"),
        ],
        ["familyEvent"] =
        [
            new(1, "Keluarga Baru"), new(2, "Kepala Keluarga Mati"), new(3, "Kepala Keluarga Pindah"), new(4, "Kepala Keluarga Hilang"),
            new(5, "Keluarga Datang"), new(6, "Kepala Keluarga Pergi"), new(11, "Kepala Keluarga Tidak Valid"), new(12, "Anggota Keluar"),
            new(13, "Keluarga Dihapus"), new(14, "Kepala Keluarga Kembali Hidup"),
        ],
        ["moveKind"] =
        [
            new(1, "Pindah keluar Desa/Kelurahan"), new(2, "Pindah keluar Kecamatan"), new(3, "Pindah keluar Kabupaten/Kota"),
            new(4, "Pindah keluar Provinsi"),
        ],
        ["deathCause"] =
        [
            new(1, "Sakit biasa / tua"), new(2, "Wabah Penyakit"), new(3, "Kecelakaan"), new(4, "Kriminalitas"), new(5, "Bunuh Diri"),
            new(6, "Lainnya"),
        ],
        ["deathCertifier"] =
        [
            new(1, "Dokter"), new(2, "Tenaga Kesehatan"), new(3, "Kepolisian"), new(4, "Lainnya"),
        ],
        ["birthFacility"] =
        [
            new(1, "RS/RB"), new(2, "Puskesmas"), new(3, "Polindes"), new(4, "Rumah"), new(5, "Lainnya"),
        ],
        ["birthKind"] =
        [
            new(1, "Tunggal"), new(2, "Kembar 2"), new(3, "Kembar 3"), new(4, "Kembar 4"),
        ],
        ["birthAttendant"] =
        [
            new(1, "Dokter"), new(2, "Bidan Perawat"), new(3, "Dukun"), new(4, "Lainnya"),
        ],
        ["benefitTarget"] =
        [
            new(1, "Penduduk"), new(2, "Keluarga"), new(3, "Rumah Tangga"), new(4, "Kelompok"),
        ],
        ["yesNo"] =
        [
            new(1, "Ya"),
        ],
        ["onOff"] =
        [
            new(1, "Aktif"), new(2, "Tidak Aktif"),
        ],
        ["discountKind"] =
        [
            new(1, "Persen"), new(2, "Nominal"),
        ],
        ["letterStatus"] =
        [
            new(0, "Belum Lengkap"), new(1, "Sedang Diperiksa"), new(2, "Menunggu Tandatangan"), new(3, "Siap Diambil"), new(4, "Sudah Diambil"),
            new(5, "Dibatalkan"),
        ],
        ["complaintStatus"] =
        [
            new(1, "Menunggu Diproses"), new(2, "Sedang Diproses"), new(3, "Selesai Diproses"),
        ],
        ["disability"] =
        [
            new(1, "CACAT FISIK"), new(2, "CACAT NETRA/BUTA"), new(3, "CACAT RUNGU/WICARA"), new(4, "CACAT MENTAL/JIWA"),
            new(5, "CACAT FISIK DAN MENTAL"), new(6, "CACAT LAINNYA"), new(7, "TIDAK CACAT"),
        ],
        ["chronicIllness"] =
        [
            new(1, "JANTUNG"), new(2, "LEVER"), new(3, "PARU-PARU"), new(4, "KANKER"), new(5, "STROKE"), new(6, "DIABETES MELITUS"),
            new(7, "GINJAL"), new(8, "MALARIA"), new(9, "LEPRA/KUSTA"), new(10, "HIV/AIDS"), new(11, "GILA/STRESS"), new(12, "TBC"),
            new(13, "ASTHMA"), new(14, "TIDAK ADA/TIDAK SAKIT"),
        ],
        ["contraception"] =
        [
            new(1, "Pil"), new(2, "IUD"), new(3, "Suntik"), new(4, "Kondom"), new(5, "Susuk KB"), new(6, "Sterilisasi Wanita"),
            new(7, "Sterilisasi Pria"), new(99, "Lainnya"), new(100, "Tidak Menggunakan"),
        ],
        ["pregnancy"] =
        [
            new(1, "Hamil"), new(2, "Tidak Hamil"),
        ],
        ["covid"] =
        [
            new(1, "Kasus Suspek"), new(2, "Kasus Probable"), new(3, "Kasus Konfirmasi"), new(4, "Kontak Erat"), new(5, "Pelaku Perjalanan"),
            new(6, "Discarded"), new(7, "Selesai Isolasi"),
        ],
    };
}
