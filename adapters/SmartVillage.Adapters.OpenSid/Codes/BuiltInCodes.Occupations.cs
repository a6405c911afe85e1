using SmartVillage.Domain.Statistics;

namespace SmartVillage.Adapters.OpenSid.Codes;

internal static partial class BuiltInCodes
{
    private static Dictionary<string, CodeListEntry[]> Occupations => new(StringComparer.Ordinal)
    {
        ["occupation"] =
        [
            new(1, "BELUM/TIDAK BEKERJA"), new(2, "MENGURUS RUMAH TANGGA"), new(3, "PELAJAR/MAHASISWA"), new(4, "PENSIUNAN"),
            new(5, "PEGAWAI NEGERI SIPIL (PNS)"), new(6, "TENTARA NASIONAL INDONESIA (TNI)"), new(7, "KEPOLISIAN RI (POLRI)"),
            new(8, "PERDAGANGAN"), new(9, "PETANI/PEKEBUN"), new(10, "PETERNAK"), new(11, "NELAYAN/PERIKANAN"), new(12, "INDUSTRI"),
            new(13, "KONSTRUKSI"), new(14, "TRANSPORTASI"), new(15, "KARYAWAN SWASTA"), new(16, "KARYAWAN BUMN"), new(17, "KARYAWAN BUMD"),
            new(18, "KARYAWAN HONORER"), new(19, "BURUH HARIAN LEPAS"), new(20, "BURUH TANI/PERKEBUNAN"), new(21, "BURUH NELAYAN/PERIKANAN"),
            new(22, "BURUH PETERNAKAN"), new(23, "PEMBANTU RUMAH TANGGA"), new(24, "TUKANG CUKUR"), new(25, "TUKANG LISTRIK"),
            new(26, "TUKANG BATU"), new(27, "TUKANG KAYU"), new(28, "TUKANG SOL SEPATU"), new(29, "TUKANG LAS/PANDAI BESI"),
            new(30, "TUKANG JAHIT"), new(31, "TUKANG GIGI"), new(32, "PENATA RIAS"), new(33, "PENATA BUSANA"), new(34, "PENATA RAMBUT"),
            new(35, "MEKANIK"), new(36, "SENIMAN"), new(37, "TABIB"), new(38, "PARAJI"), new(39, "PERANCANG BUSANA"), new(40, "PENTERJEMAH"),
            new(41, "IMAM MASJID"), new(42, "PENDETA"), new(43, "PASTOR"), new(44, "WARTAWAN"), new(45, "USTADZ/MUBALIGH"),
            new(46, "JURU MASAK"), new(47, "PROMOTOR ACARA"), new(48, "ANGGOTA DPR-RI"), new(49, "ANGGOTA DPD"), new(50, "ANGGOTA BPK"),
            new(51, "PRESIDEN"), new(52, "WAKIL PRESIDEN"), new(53, "ANGGOTA MAHKAMAH KONSTITUSI"), new(54, "ANGGOTA KABINET KEMENTERIAN"),
            new(55, "DUTA BESAR"), new(56, "GUBERNUR"), new(57, "WAKIL GUBERNUR"), new(58, "BUPATI"), new(59, "WAKIL BUPATI"),
            new(60, "WALIKOTA"), new(61, "WAKIL WALIKOTA"), new(62, "ANGGOTA DPRD PROVINSI"), new(63, "ANGGOTA DPRD KABUPATEN/KOTA"),
            new(64, "DOSEN"), new(65, "GURU"), new(66, "PILOT"), new(67, "PENGACARA"), new(68, "NOTARIS"), new(69, "ARSITEK"),
            new(70, "AKUNTAN"), new(71, "KONSULTAN"), new(72, "DOKTER"), new(73, "BIDAN"), new(74, "PERAWAT"), new(75, "APOTEKER"),
            new(76, "PSIKIATER/PSIKOLOG"), new(77, "PENYIAR TELEVISI"), new(78, "PENYIAR RADIO"), new(79, "PELAUT"), new(80, "PENELITI"),
            new(81, "SOPIR"), new(82, "PIALANG"), new(83, "PARANORMAL"), new(84, "PEDAGANG"), new(85, "PERANGKAT DESA"), new(86, "KEPALA DESA"),
            new(87, "BIARAWATI"), new(88, "WIRASWASTA"), new(89, "LAINNYA"),
        ],
    };
}
