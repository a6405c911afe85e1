using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Tests.Support;

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

    private sealed class Lists : IAnswerCodes
    {
        public IReadOnlyList<(long Code, string Label)> List(Domain.Areas.VillageCode village, string list) => list switch
        {
            "sex" => [(1, "LAKI-LAKI"), (2, "PEREMPUAN")],
            "bloodType" => [(4, "O"), (11, "O+"), (12, "O-")],
            "educationAttained" => [(3, "TAMAT SD / SEDERAJAT"), (5, "SLTA / SEDERAJAT")],
            _ => [],
        };
    }
}
