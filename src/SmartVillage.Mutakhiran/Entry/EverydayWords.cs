using System.Collections.Frozen;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>
/// What people say for an entry of a code list where OpenSID's label reads otherwise: "SMA" for "SLTA / SEDERAJAT". Codes are those of OpenSID 18.06 to 24.10. Words that could stand for
/// two entries ("janda", "swasta") are missing on purpose.
/// </summary>
internal static class EverydayWords
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, long>> ByField = new Dictionary<string, FrozenDictionary<string, long>>(StringComparer.Ordinal)
    {
        ["sex"] = Words((1, "L, LK"), (2, "P, PR")),
        ["maritalStatus"] = Words((1, "BK, belum menikah, belum nikah"), (2, "K, menikah, nikah"), (3, "CH"), (4, "CM")),
        ["religion"] = Words((2, "Protestan, Kristen Protestan"), (3, "Katolik, Kristen Katolik"), (5, "Buddha"), (6, "Konghucu"), (7, "kepercayaan, lainnya")),
        ["citizenship"] = Words((1, "Indonesia"), (2, "asing"), (3, "ganda, dwikewarganegaraan")),
        ["bloodType"] = Words((13, "tidak tahu, tdk th, belum tahu")),
        ["educationAttained"] = Words(
            (1, "tidak sekolah, belum sekolah"),
            (2, "belum tamat SD, tidak tamat SD"),
            (3, "SD, MI, tamat SD"),
            (4, "SLTP, SMP, MTs"),
            (5, "SLTA, SMA, SMK, MA, STM, SMEA"),
            (6, "D1, D2, D1/D2"),
            (7, "D3, akademi"),
            (8, "D4, S1, sarjana"),
            (9, "S2, magister"),
            (10, "S3, doktor")),
        ["occupation"] = Words(
            (1, "tidak bekerja, belum bekerja"),
            (2, "ibu rumah tangga, IRT"),
            (3, "pelajar, mahasiswa"),
            (4, "pensiun"),
            (5, "PNS, pegawai negeri, pegawai negeri sipil"),
            (6, "TNI, tentara"),
            (7, "Polri, polisi"),
            (9, "petani, pekebun, tani"),
            (11, "nelayan"),
            (20, "buruh tani"),
            (21, "buruh nelayan"),
            (45, "ustaz, ustadz, mubalig"),
            (76, "psikolog, psikiater"),
            (81, "supir")),
        ["insurance"] = Words(
            (1, "tidak punya, belum punya, tidak ada, belum ada"),
            (2, "JKN PBI, BPJS PBI, PBI, KIS PBI"),
            (3, "JKN mandiri, BPJS mandiri, mandiri, JKN non PBI, BPJS non PBI, non PBI"),
            (99, "lainnya, asuransi lain")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code that a word stands for.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="word">As <see cref="Normalise"/> gives it.</param>
    public static long? Find(string field, string word) => ByField.TryGetValue(field, out var words) && words.TryGetValue(word, out var code) ? code : null;

    /// <summary>Letters and digits in capitals. "+" and "-" tell blood groups apart; blanks and strokes tell nothing.</summary>
    public static string Normalise(string text) => new([.. text.ToUpperInvariant().Where(sign => char.IsLetterOrDigit(sign) || (sign is '+' or '-' && text.Length <= 3))]);

    private static FrozenDictionary<string, long> Words(params (long Code, string Said)[] entries) => entries
        .SelectMany(entry => entry.Said.Split(',').Select(word => KeyValuePair.Create(Normalise(word), entry.Code)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
