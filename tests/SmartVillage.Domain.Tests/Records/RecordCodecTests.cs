using System.Buffers;
using CsCheck;
using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Tests.Records;

public sealed class RecordCodecTests
{
    private static readonly Gen<string?> Values = Gen.OneOf(
        Gen.Const((string?)null), Gen.Const((string?)EntityRecord.NotRead), Gen.Const((string?)string.Empty), Gen.String.Select(s => (string?)Clean(s)),
        Gen.Int[0, 5000].Select(n => (string?)new string('é', n)));

    private static readonly Gen<EntityRecord> Records = Gen.Int[0, Entities.All.Count - 1].SelectMany(which =>
        Values.Array[Entities.All[which].Fields.Count].Select(values =>
        {
            var record = new EntityRecord(Entities.All[which], 7);
            for (var i = 0; i < values.Length; i++)
            {
                record[i] = values[i];
            }

            return record;
        }));

    [Fact]
    public void Decode_gives_back_what_was_encoded() => Records.Sample(record =>
    {
        var again = RecordCodec.Decode(record.Definition, record.SourceKey, Encode(record));

        Assert.Equal(record.SourceKey, again.SourceKey);
        foreach (var field in record.Definition.Fields)
        {
            Assert.Equal(record[field.Ordinal], again[field.Ordinal]);
            Assert.Equal(record.WasRead(field), again.WasRead(field));
        }
    });

    [Fact]
    public void Different_records_have_different_bytes() => Gen.Select(Records, Records).Sample((a, b) =>
    {
        var areEqual = a.Definition == b.Definition
            && a.Definition.Fields.All(f => a[f.Ordinal] == b[f.Ordinal] && ReferenceEquals(a[f.Ordinal], EntityRecord.NotRead) == ReferenceEquals(b[f.Ordinal], EntityRecord.NotRead));
        if (a.Definition == b.Definition)
        {
            Assert.Equal(areEqual, Encode(a).AsSpan().SequenceEqual(Encode(b)));
        }
    });

    [Fact]
    public void Text_cannot_move_from_one_field_to_the_next()
    {
        Assert.NotEqual(Encode(Area("AB", "C")), Encode(Area("A", "BC")));
        Assert.NotEqual(Encode(Area(null, string.Empty)), Encode(Area(string.Empty, null)));
        Assert.NotEqual(Encode(Area(null, "A")), Encode(Area(EntityRecord.NotRead, "A")));
    }

    [Fact]
    public void Fields_added_later_decode_as_not_read()
    {
        var bytes = Encode(Area("MAWAR", "001"));

        var record = RecordCodec.Decode(Entities.Areas, 1, bytes.AsSpan(0, bytes.Length - 2));

        Assert.Equal("MAWAR", record.Text(Entities.Areas["hamlet"]));
        Assert.False(record.WasRead(Entities.Areas["latitude"]));
        Assert.False(record.WasRead(Entities.Areas["longitude"]));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 2, 0 })]
    public void Decode_refuses_what_it_did_not_write(byte[] bytes) => Assert.Throws<FormatException>(() => RecordCodec.Decode(Entities.Areas, 1, bytes));

    private static EntityRecord Area(string? hamlet, string? rw)
    {
        var record = new EntityRecord(Entities.Areas, 1);
        record[Entities.Areas["hamlet"].Ordinal] = hamlet;
        record[Entities.Areas["rw"].Ordinal] = rw;
        return record;
    }

    private static byte[] Encode(EntityRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RecordCodec.Encode(record, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    // Records hold valid UTF-16: the reader replaces lone surrogates before.
    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));
}
