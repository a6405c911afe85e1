using System.Collections.Frozen;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.Rules.Identity;

namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>
/// Questions for the doors of those rules that somebody at the door can answer. Numbers are copied from the card without being shown first (PRV-11): a number that is read out is only
/// nodded at. Rules that are missing here are work for the office and stand in the operator's list.
/// </summary>
internal static class FieldQuestions
{
    private const string CopyNik = "Salin NIK dari KTP-el atau KK (16 angka).";
    private const string CopyCard = "Salin nomor KK dari kartu keluarga (16 angka).";
    private const string BirthDate = "Salin tanggal lahir dari akta atau KTP-el (tahun-bulan-hari, misalnya 1980-12-31).";
    private const string Sex = "Jenis kelamin: laki-laki atau perempuan?";
    private const string Marriage = "Status perkawinan: belum kawin, kawin, cerai hidup, atau cerai mati?";
    private const string Education = "Pendidikan terakhir yang tamat: tidak sekolah, belum tamat SD, SD, SLTP, SLTA, D1/D2, D3, S1, S2, atau S3?";
    private const string Work = "Pekerjaan sekarang? Tulis seperti pada KK.";
    private const string Alive = "Apakah masih hidup dan tinggal di sini (ya atau tidak)?";
    private const string Place = "Tinggal di RW dan RT berapa? Tulis keduanya.";
    private const string Parents = "Siapa orang tua kandungnya menurut akta? Tulis jawabannya.";

    private static readonly FrozenDictionary<string, FieldQuestion> ByRule = new Dictionary<string, FieldQuestion>(StringComparer.Ordinal)
    {
        ["NIK-01"] = new("nik", CopyNik),
        ["NIK-02"] = new("nik", CopyNik),
        ["NIK-03"] = new("nik", CopyNik),
        ["NIK-04"] = new("nik", CopyNik),
        ["NIK-05"] = new("nik", CopyNik),
        ["NIK-06"] = new("nik", CopyNik),
        ["NIK-07"] = new("nik", CopyNik),
        ["NIK-08"] = new("nik", CopyNik),
        ["NIK-09"] = new("nik", CopyNik),
        ["NIK-10"] = new("nik", CopyNik),
        ["KK-01"] = new(null, "Ikut kartu keluarga siapa? Tulis nama kepala keluarganya."),
        ["KK-03"] = new("familyCardNumber", CopyCard),
        ["KK-04"] = new("familyCardNumber", CopyCard),
        ["KK-05"] = new("familyCardNumber", CopyCard),
        ["KK-06"] = new("familyCardNumber", CopyCard),
        ["KK-07"] = new("familyCardNumber", CopyCard),
        ["FAM-01"] = new(null, "Siapa kepala keluarga menurut KK? Tulis namanya."),
        ["FAM-02"] = new(null, "Siapa kepala keluarga menurut KK? Tulis namanya."),
        ["FAM-03"] = new(null, "Siapa kepala keluarga menurut KK? Tulis namanya."),
        ["FAM-04"] = new(null, "Apakah sudah ada KK baru dengan kepala keluarga baru? Tulis nama kepala keluarganya."),
        ["FAM-06"] = new(null, "Hubungan dengan kepala keluarga menurut KK? Tulis jawabannya."),
        ["FAM-07"] = new("sex", Sex),
        ["FAM-08"] = new(null, "Siapa suami atau istri kepala keluarga menurut KK? Tulis namanya."),
        ["FAM-09"] = new("maritalStatus", Marriage),
        ["FAM-10"] = new("maritalStatus", Marriage) { IsAboutOther = true },
        ["FAM-11"] = new("maritalStatus", Marriage) { IsAboutOther = true },
        ["FAM-12"] = new("maritalStatus", Marriage),
        ["FAM-13"] = new("maritalStatus", Marriage),
        ["FAM-14"] = new("birthDate", BirthDate),
        ["FAM-15"] = new(null, Parents),
        ["FAM-16"] = new(null, Parents),
        ["FAM-17"] = new("birthDate", BirthDate),
        ["FAM-18"] = new(null, "Siapa orang dewasa yang mengasuh di rumah ini? Tulis namanya."),
        ["FAM-19"] = new(null, Place),
        ["FAM-20"] = new(null, Place),
        ["FAM-22"] = new("address", "Alamat rumah: jalan dan nomor?"),
        ["IDN-01"] = new("name", "Salin nama lengkap dari KTP-el atau akta."),
        ["IDN-02"] = new("name", "Salin nama lengkap dari KTP-el atau akta, tanpa gelar."),
        ["IDN-04"] = new("birthDate", BirthDate),
        ["IDN-05"] = new("birthDate", BirthDate),
        ["IDN-06"] = new("birthDate", BirthDate),
        ["IDN-07"] = new("sex", Sex),
        ["IDN-08"] = new("birthPlace", "Tempat lahir menurut akta atau KTP-el?"),
        ["IDN-09"] = new("religion", "Agama: Islam, Kristen, Katholik, Hindu, Budha, Khonghucu, atau kepercayaan?"),
        ["IDN-10"] = new("citizenship", "Kewarganegaraan: WNI, WNA, atau dua kewarganegaraan?"),
        ["IDN-12"] = new("bloodType", "Golongan darah: A, B, AB, O (dengan + atau - bila tahu)?"),
        ["UMR-01"] = new("maritalStatus", Marriage),
        ["UMR-02"] = new("marriageDate", "Tanggal perkawinan menurut buku nikah atau akta (tahun-bulan-hari)?"),
        ["UMR-03"] = new("occupation", Work),
        ["UMR-04"] = new("occupation", Work),
        ["UMR-05"] = new("occupation", Work),
        ["UMR-06"] = new("educationAttained", Education),
        ["UMR-07"] = new("educationAttained", Education),
        ["UMR-10"] = new(null, Alive),
        ["DOK-01"] = new(null, "Sudah merekam KTP-el (ya atau tidak)?"),
        ["DOK-02"] = new(null, "Kartu apa yang dipegang: KTP-el, KIA, atau belum ada?"),
        ["DOK-03"] = new(null, "Sudah punya KTP-el sebagai ganti KIA (ya atau tidak)?"),
        ["DOK-04"] = new(null, "Sudah punya KIA (ya atau tidak)?"),
        ["DOK-05"] = new("birthCertificate", "Salin nomor akta kelahiran, atau kosongkan bila belum punya."),
        ["DOK-06"] = new(null, "Salin nomor akta perkawinan atau perceraian."),
        ["DOK-07"] = new("insurance", "Jaminan kesehatan: tidak punya, JKN PBI, JKN mandiri, atau lainnya?"),
        ["LOG-01"] = new(null, Alive),
        ["LOG-06"] = new(null, "Masih tinggal sementara di sini (ya atau tidak)?"),
        ["STL-03"] = new("phone", "Nomor telepon yang dapat dihubungi?"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Part, FieldQuestion Question)[]> PartsByRule = new Dictionary<string, (string Part, FieldQuestion Question)[]>(StringComparer.Ordinal)
    {
        // The number is for life; what may be wrong stands beside it.
        ["NIK-06"] = [("KELAMIN", new("sex", Sex))],
        ["NIK-07"] = [("TANGGAL", new("birthDate", BirthDate))],
        ["NIK-11"] =
        [
            ("IBU", new("motherNik", "Salin NIK ibu kandung dari KTP-el atau KK-nya (16 angka).") { When = person => WrongParentNik.IsWrong(person, ResidentFields.MotherNik, ResidentFields.FatherNik) }),
            ("AYAH", new("fatherNik", "Salin NIK ayah kandung dari KTP-el atau KK-nya (16 angka).") { When = person => WrongParentNik.IsWrong(person, ResidentFields.FatherNik, ResidentFields.MotherNik) }),
        ],
        ["IDN-11"] =
        [
            ("IBU", Missing(ResidentFields.MotherName, "Nama ibu kandung menurut akta?")),
            ("AYAH", Missing(ResidentFields.FatherName, "Nama ayah kandung menurut akta?")),
        ],
        ["DOK-07"] = [("NOMOR", Missing(ResidentFields.InsuranceNumber, "Salin nomor kartu jaminan kesehatan, atau kosongkan bila belum punya."))],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How a rule is asked, or nothing when only the office can answer it.</summary>
    public static FieldQuestion? Of(string rule) => ByRule.GetValueOrDefault(rule);

    /// <summary>What a rule asks for beside that, each where there is reason to; the name of the part stands behind the code of the question.</summary>
    public static IReadOnlyList<(string Part, FieldQuestion Question)> PartsOf(string rule) => PartsByRule.GetValueOrDefault(rule, []);

    /// <summary>A part by its name.</summary>
    public static FieldQuestion? PartOf(string rule, string part) => PartsOf(rule).FirstOrDefault(asked => string.Equals(asked.Part, part, StringComparison.OrdinalIgnoreCase)).Question;

    private static FieldQuestion Missing(FieldDefinition field, string text) => new(field.Name, text) { When = person => Blank.Is(person.Text(field)) };
}
