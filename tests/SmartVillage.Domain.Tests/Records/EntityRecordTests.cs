using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Tests.Records;

public sealed class EntityRecordTests
{
    private static readonly FieldDefinition Religion = Entities.Residents["religion"];
    private static readonly FieldDefinition BirthDate = Entities.Residents["birthDate"];

    [Fact]
    public void Not_read_counts_as_nothing_and_is_told_apart()
    {
        var record = new EntityRecord(Entities.Residents, 1);
        Assert.True(record.WasRead(Religion));

        record[Religion.Ordinal] = EntityRecord.NotRead;

        Assert.False(record.WasRead(Religion));
        Assert.Null(record.Text(Religion));
        Assert.Null(record.Number(Religion));
    }

    [Fact]
    public void Not_read_is_recognised_by_reference_so_that_no_text_can_pretend_it()
    {
        var record = new EntityRecord(Entities.Residents, 1) { [Religion.Ordinal] = new string(EntityRecord.NotRead.AsSpan()) };

        Assert.True(record.WasRead(Religion));
    }

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("28-02-2026", false)]
    [InlineData(null, false)]
    public void Date_reads_canonical_dates_alone(string? text, bool isDate) =>
        Assert.Equal(isDate, new EntityRecord(Entities.Residents, 1) { [BirthDate.Ordinal] = text }.Date(BirthDate) is not null);

    [Fact]
    public void Issues_are_collected()
    {
        var record = new EntityRecord(Entities.Residents, 1);
        record.AddIssue(BirthDate, IssueCodes.InvalidDate);
        record.AddIssue(Religion, IssueCodes.UnknownCode);

        Assert.Equal("birthDate=invalid-date;religion=unknown-code", record[0]);
    }
}
