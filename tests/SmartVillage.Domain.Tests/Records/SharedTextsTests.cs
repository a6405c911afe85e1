using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Tests.Records;

public sealed class SharedTextsTests
{
    private static readonly FieldDefinition Name = Entities.Residents["name"];
    private static readonly FieldDefinition Sex = Entities.Residents["sex"];

    [Fact]
    public void Equal_texts_are_shared_and_different_ones_stay()
    {
        var (old, now) = (Resident("SITI", "2"), Resident("SITI", "1"));

        old.ShareTextsOf(now);

        Assert.Same(now[Name.Ordinal], old[Name.Ordinal]);
        Assert.Equal("2", old[Sex.Ordinal]);
        Assert.Equal("1", now[Sex.Ordinal]);
    }

    [Fact]
    public void A_text_that_reads_like_the_mark_of_a_field_that_was_not_read_does_not_become_it()
    {
        var (old, now) = (Resident("SITI", "2"), Resident(EntityRecord.NotRead, "2"));
        old[Name.Ordinal] = new string(EntityRecord.NotRead.AsSpan());

        old.ShareTextsOf(now);

        Assert.True(old.WasRead(Name));
        Assert.False(now.WasRead(Name));
    }

    private static EntityRecord Resident(string name, string sex)
    {
        var record = new EntityRecord(Entities.Residents, 1);
        record[Name.Ordinal] = ReferenceEquals(name, EntityRecord.NotRead) ? name : new string(name.AsSpan());
        record[Sex.Ordinal] = sex;
        return record;
    }
}
