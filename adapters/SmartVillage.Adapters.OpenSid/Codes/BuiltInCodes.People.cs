using SmartVillage.Domain.Statistics;

namespace SmartVillage.Adapters.OpenSid.Codes;

internal static partial class BuiltInCodes
{
    private static Dictionary<string, CodeListEntry[]> People => new(StringComparer.Ordinal)
    {
        ["sex"] =
        [
            new(1, "LAKI-LAKI"), new(2, "PEREMPUAN"),
        ],
        ["religion"] =
        [
            new(1, "ISLAM"), new(2, "KRISTEN"), new(3, "KATHOLIK"), new(4, "HINDU"), new(5, "BUDHA"), new(6, "KHONGHUCU"),
            new(7, "Kepercayaan Terhadap Tuhan YME / Lainnya"),
        ],
        ["educationAttained"] =
        [
            new(1, "TIDAK / BELUM SEKOLAH"), new(2, "BELUM TAMAT SD/SEDERAJAT"), new(3, "TAMAT SD / SEDERAJAT"), new(4, "SLTP/SEDERAJAT"),
            new(5, "SLTA / SEDERAJAT"), new(6, "DIPLOMA I / II"), new(7, "AKADEMI/ DIPLOMA III/S. MUDA"), new(8, "DIPLOMA IV/ STRATA I"),
            new(9, "STRATA II"), new(10, "STRATA III"),
        ],
        ["educationOngoing"] =
        [
            new(1, "BELUM MASUK TK/KELOMPOK BERMAIN"), new(2, "SEDANG TK/KELOMPOK BERMAIN"), new(3, "TIDAK PERNAH SEKOLAH"),
            new(4, "SEDANG SD/SEDERAJAT"), new(5, "TIDAK TAMAT SD/SEDERAJAT"), new(6, "SEDANG SLTP/SEDERAJAT"), new(7, "SEDANG SLTA/SEDERAJAT"),
            new(8, "SEDANG D-1/SEDERAJAT"), new(9, "SEDANG D-2/SEDERAJAT"), new(10, "SEDANG D-3/SEDERAJAT"), new(11, "SEDANG S-1/SEDERAJAT"),
            new(12, "SEDANG S-2/SEDERAJAT"), new(13, "SEDANG S-3/SEDERAJAT"), new(14, "SEDANG SLB A/SEDERAJAT"),
            new(15, "SEDANG SLB B/SEDERAJAT"), new(16, "SEDANG SLB C/SEDERAJAT"), new(17, "TIDAK DAPAT MEMBACA DAN MENULIS HURUF LATIN/ARAB"),
            new(18, "TIDAK SEDANG SEKOLAH"),
        ],
        ["maritalStatus"] =
        [
            new(1, "BELUM KAWIN"), new(2, "KAWIN"), new(3, "CERAI HIDUP"), new(4, "CERAI MATI"),
        ],
        ["familyRelationship"] =
        [
            new(1, "KEPALA KELUARGA"), new(2, "SUAMI"), new(3, "ISTRI"), new(4, "ANAK"), new(5, "MENANTU"), new(6, "CUCU"), new(7, "ORANGTUA"),
            new(8, "MERTUA"), new(9, "FAMILI LAIN"), new(10, "PEMBANTU"), new(11, "LAINNYA"),
        ],
        ["citizenship"] =
        [
            new(1, "WNI"), new(2, "WNA"), new(3, "DUA KEWARGANEGARAAN"),
        ],
        ["bloodType"] =
        [
            new(1, "A"), new(2, "B"), new(3, "AB"), new(4, "O"), new(5, "A+"), new(6, "A-"), new(7, "B+"), new(8, "B-"), new(9, "AB+"),
            new(10, "AB-"), new(11, "O+"), new(12, "O-"), new(13, "TIDAK TAHU"),
        ],
        ["residency"] =
        [
            new(1, "TETAP"), new(2, "TIDAK TETAP"),
        ],
        ["lifeStatus"] =
        [
            new(1, "HIDUP"), new(2, "MATI"), new(3, "PINDAH"), new(4, "HILANG"), new(6, "PERGI"), new(9, "TIDAK VALID"),
        ],
        ["insurance"] =
        [
            new(1, "Tidak/Belum Punya"), new(2, "BPJS Penerima Bantuan Iuran"), new(3, "BPJS Non Penerima Bantuan Iuran"),
            new(4, "BPJS Bantuan Daerah"), new(99, "Asuransi Lainnya"),
        ],
        ["literacy"] =
        [
            new(1, "Latin"), new(2, "Daerah"), new(3, "Arab"), new(4, "Arab dan Latin"), new(5, "Arab dan Daerah"),
            new(6, "Arab, Latin dan Daerah"),
        ],
        ["idCardType"] =
        [
            new(1, "BELUM"), new(2, "KTP-EL"), new(3, "KIA"),
        ],
        ["idCardStatus"] =
        [
            new(1, "BELUM WAJIB"), new(2, "BELUM REKAM"), new(3, "SUDAH REKAM"), new(4, "CARD PRINTED"), new(5, "PRINT READY RECORD"),
            new(6, "CARD SHIPPED"), new(7, "SENT FOR CARD PRINTING"), new(8, "CARD ISSUED"),
        ],
        ["preferredChannel"] =
        [
            new(1, "SMS"), new(2, "Email"), new(3, "Telegram"),
        ],
    };
}
