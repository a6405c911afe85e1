using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Mutakhiran.Tests.Entry;

public sealed class AnswerReaderTests
{
    private readonly AnswerReader _reader = new(Some.Village, new Lists());

    [Theory]
    [InlineData("sex", "Perempuan", "2")]
    [InlineData("sex", "lk", "1")]
    [InlineData("sex", "2", "2")]
    [InlineData("sex", "tidak tahu", "tidak tahu")]
    [InlineData("bloodType", "o+", "11")]
    [InlineData("bloodType", "O", "4")]
    [InlineData("educationAttained", "tamat sd/sederajat", "3")]
    [InlineData("birthDate", "31/12/1980", "1980-12-31")]
    [InlineData("birthDate", "1980-12-31", "1980-12-31")]
    [InlineData("birthDate", "12/31/1980", "12/31/1980")]
    [InlineData("nik", "1872 0401.0180-9999", "1872040101809999")]
    [InlineData("name", "  siti   aminah ", "SITI AMINAH")]
    [InlineData("phone", "0812-3456 7890", "081234567890")]
    public void What_people_write_becomes_the_value(string field, string answer, string value) => Assert.Equal(value, _reader.Read(CorrectableFields.Find(field)!, answer));

    [Theory]
    [InlineData("educationAttained", "S1", "8")]
    [InlineData("educationAttained", "smk", "5")]
    [InlineData("educationAttained", "Belum tamat SD", "2")]
    [InlineData("insurance", "JKN PBI", "2")]
    [InlineData("insurance", "Tidak Punya", "1")]
    [InlineData("occupation", "PNS", "5")]
    [InlineData("occupation", "ibu rumah tangga", "2")]
    [InlineData("occupation", "mahasiswa", "3")]
    [InlineData("occupation", "swasta", "swasta")]
    [InlineData("maritalStatus", "janda", "janda")]
    [InlineData("religion", "Katolik", "3")]
    public void Everyday_words_stand_for_their_entry_and_words_for_two_of_them_do_not(string field, string answer, string value) =>
        Assert.Equal(value, _reader.Read(CorrectableFields.Find(field)!, answer));

    [Fact]
    public void Every_choice_that_a_question_names_is_understood()
    {
        var asked = RuleCatalog.All.Select(rule => FieldQuestions.Of(rule.Info.Id)).Concat(RuleCatalog.All.SelectMany(rule => FieldQuestions.PartsOf(rule.Info.Id).Select(part => part.Question)))
            .OfType<FieldQuestion>().Where(question => question.Field is not null && CorrectableFields.Find(question.Field)!.Field.Kind == FieldKind.Code && question.Text.Contains(':', StringComparison.Ordinal))
            .DistinctBy(question => question.Text).ToList();
        Assert.Equal(7, asked.Count);

        foreach (var question in asked)
        {
            var field = CorrectableFields.Find(question.Field!)!;
            var choices = question.Text[(question.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(', '?')[0].Replace(" atau ", ", ", StringComparison.Ordinal)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(choices.Length, 2, 10);
            Assert.Equal(choices.Length, choices.Select(choice => _reader.Read(field, choice)).Where(value => field.Rule.Allows(value, new DateOnly(2026, 3, 1))).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Theory]
    [InlineData("insurance", "BPJS", "Isi salah satu: Tidak/Belum Punya (1), BPJS Penerima Bantuan Iuran (2), BPJS Non Penerima Bantuan Iuran (3), Asuransi Lainnya (99).")]
    [InlineData("occupation", "swasta", "Jawaban tidak dikenal; mungkin maksudnya KARYAWAN SWASTA (15), WIRASWASTA (88).")]
    [InlineData("occupation", "wirasuasta", "Jawaban tidak dikenal; mungkin maksudnya WIRASWASTA (88).")]
    [InlineData("occupation", "xyzzy", "Jawaban tidak dikenal; tulis seperti pada KK.")]
    [InlineData("name", "B0", null)]
    public void Who_answers_something_else_is_told_the_choices(string field, string answer, string? choices) =>
        Assert.Equal(choices, _reader.Choices(CorrectableFields.Find(field)!, answer, new DateOnly(2026, 3, 1)));

    /// <summary>Lists as OpenSID words them (opensid-data.md); of the occupations those that the tests need.</summary>
    private sealed class Lists : IAnswerCodes
    {
        public IReadOnlyList<(long Code, string Label)> List(Domain.Areas.VillageCode village, string list) => list switch
        {
            "sex" => [(1, "LAKI-LAKI"), (2, "PEREMPUAN")],
            "bloodType" => Numbered("A", "B", "AB", "O", "A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-", "TIDAK TAHU"),
            "educationAttained" => Numbered(
                "TIDAK / BELUM SEKOLAH",
                "BELUM TAMAT SD/SEDERAJAT",
                "TAMAT SD / SEDERAJAT",
                "SLTP/SEDERAJAT",
                "SLTA / SEDERAJAT",
                "DIPLOMA I / II",
                "AKADEMI/ DIPLOMA III/S. MUDA",
                "DIPLOMA IV/ STRATA I",
                "STRATA II",
                "STRATA III"),
            "maritalStatus" => Numbered("BELUM KAWIN", "KAWIN", "CERAI HIDUP", "CERAI MATI"),
            "religion" => Numbered("ISLAM", "KRISTEN", "KATHOLIK", "HINDU", "BUDHA", "KHONGHUCU", "Kepercayaan Terhadap Tuhan YME / Lainnya"),
            "citizenship" => Numbered("WNI", "WNA", "DUA KEWARGANEGARAAN"),
            "insurance" => [(1, "Tidak/Belum Punya"), (2, "BPJS Penerima Bantuan Iuran"), (3, "BPJS Non Penerima Bantuan Iuran"), (4, "BPJS Bantuan Daerah"), (99, "Asuransi Lainnya")],
            "occupation" => [.. Numbered([.. Enumerable.Range(1, 14).Select(number => $"LAIN {number}")]), (15, "KARYAWAN SWASTA"), (65, "GURU"), (84, "PEDAGANG"), (85, "PERANGKAT DESA"), (88, "WIRASWASTA")],
            _ => [],
        };

        private static (long Code, string Label)[] Numbered(params string[] labels) => [.. labels.Select((label, at) => (at + 1L, label))];
    }
}
