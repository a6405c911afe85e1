using System.Buffers;
using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Tests.Records;

/// <summary>Data spesifik beside the fields of a record.</summary>
public sealed class SpecificFieldsTests
{
    private static readonly FieldDefinition Pregnancy = Entities.Residents.FindSpecific("pregnancy")!;
    private static readonly FieldDefinition Disability = Entities.Residents.FindSpecific("disability")!;

    [Fact]
    public void Without_it_a_record_has_the_bytes_that_it_always_had()
    {
        var record = new EntityRecord(Entities.Residents, 1);
        record[1] = "x";
        var emptied = new EntityRecord(Entities.Residents, 1);
        emptied[1] = "x";
        emptied[Pregnancy.Ordinal] = "1";
        emptied[Pregnancy.Ordinal] = EntityRecord.NotRead;

        var bytes = Encode(record);

        Assert.Equal([1, 0, 3, (byte)'x', .. new byte[Entities.Residents.Fields.Count - 2]], bytes);
        Assert.Equal(bytes, Encode(emptied));
        Assert.False(record.HasSpecific || emptied.HasSpecific || RecordCodec.Decode(Entities.Residents, 1, bytes).HasSpecific);
    }

    [Fact]
    public void Nothing_filled_not_read_and_a_code_are_told_apart_and_come_back()
    {
        var record = new EntityRecord(Entities.Residents, 1);
        record[Pregnancy.Ordinal] = "1";
        record[Disability.Ordinal] = null;
        record[1] = EntityRecord.NotRead;
        record[2] = "BUDI";

        var again = RecordCodec.Decode(Entities.Residents, 1, Encode(record));

        Assert.Equal(("1", null, "BUDI"), (again.Text(Pregnancy), again.Text(Disability), again[2]));
        Assert.Equal((true, true, false, false), (again.WasRead(Pregnancy), again.WasRead(Disability), again.WasRead(Entities.Residents.FindSpecific("contraception")!), again.WasRead(Entities.Residents.Fields[1])));
    }

    [Fact]
    public void No_name_of_a_field_finds_it()
    {
        Assert.All(Entities.Residents.SpecificFields, field => Assert.False(Entities.Residents.TryGetField(field.Name, out _)));
        Assert.All(Entities.Residents.SpecificFields, field => Assert.DoesNotContain(field, Entities.Residents.Fields));
        Assert.Equal(Enumerable.Range(Entities.Residents.Fields.Count, 4), Entities.Residents.SpecificFields.Select(field => field.Ordinal));
        // The order is that of stored records.
        Assert.Equal(["disability", "pregnancy", "contraception", "pregnancySince"], Entities.Residents.SpecificFields.Select(field => field.Name));
        Assert.All(Entities.All.Where(entity => entity != Entities.Residents), entity => Assert.Empty(entity.SpecificFields));
    }

    private static byte[] Encode(EntityRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        RecordCodec.Encode(record, output);
        return output.WrittenSpan.ToArray();
    }
}
