using System.Buffers;
using System.Globalization;
using System.Text;

namespace SmartVillage.Domain.Records;

/// <summary>
/// The canonical bytes of a record: format version, then for each field a variable-length header (0 nothing, 1 not read, n+2 a text of n bytes) and UTF-8.
/// Prefixed lengths keep "ab","c" and "a","bc" apart. Fields added later decode as not read. A record with data spesifik has a version of its own, in which a section with a count of its own
/// stands before the fields: without any, a record has the bytes that it always had.
/// </summary>
public static class RecordCodec
{
    private const byte FormatVersion = 1;
    private const byte SpecificVersion = 2;

    /// <summary>Codes of one and two digits are half of all values, and every resident has the same few.</summary>
    private static readonly string[] Codes = [.. Enumerable.Range(0, 100).Select(code => code.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Appends the canonical bytes.</summary>
    public static void Encode(EntityRecord record, IBufferWriter<byte> output)
    {
        var fields = record.Definition.Fields;
        output.GetSpan(1)[0] = record.HasSpecific ? SpecificVersion : FormatVersion;
        output.Advance(1);
        if (record.HasSpecific)
        {
            var specific = record.Definition.SpecificFields;
            VarInt.Write(output, specific.Count);
            for (var i = 0; i < specific.Count; i++)
            {
                Write(record[specific[i].Ordinal], output);
            }
        }

        for (var i = 0; i < fields.Count; i++)
        {
            Write(record[i], output);
        }
    }

    /// <summary>Rebuilds a record from its canonical bytes.</summary>
    /// <exception cref="FormatException">The bytes are not a record of this program.</exception>
    public static EntityRecord Decode(EntityDefinition definition, long sourceKey, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] is not (FormatVersion or SpecificVersion))
        {
            throw new FormatException("A stored record has an unknown format. It was written by a newer version, or the store file is damaged.");
        }

        var record = new EntityRecord(definition, sourceKey);
        var rest = bytes[1..];
        if (bytes[0] == SpecificVersion)
        {
            ReadSpecific(record, ref rest);
        }

        for (var i = 0; i < definition.Fields.Count; i++)
        {
            record[i] = rest.IsEmpty ? EntityRecord.NotRead : Read(ref rest);
        }

        return record;
    }

    private static void Write(string? value, IBufferWriter<byte> output)
    {
        if (value is null)
        {
            VarInt.Write(output, 0);
        }
        else if (ReferenceEquals(value, EntityRecord.NotRead))
        {
            VarInt.Write(output, 1);
        }
        else
        {
            var length = Encoding.UTF8.GetByteCount(value);
            VarInt.Write(output, length + 2);
            output.Advance(Encoding.UTF8.GetBytes(value, output.GetSpan(length)));
        }
    }

    private static void ReadSpecific(EntityRecord record, ref ReadOnlySpan<byte> rest)
    {
        var fields = record.Definition.SpecificFields;
        var count = VarInt.ReadCount(ref rest);
        if (count == 0)
        {
            throw VarInt.Damaged();
        }

        for (var i = 0; i < count; i++)
        {
            var value = Read(ref rest);
            if (i < fields.Count)
            {
                record[fields[i].Ordinal] = value;
            }
        }
    }

    private static string? Read(ref ReadOnlySpan<byte> rest)
    {
        var header = VarInt.Read(ref rest);
        return header == 0 ? null : header == 1 ? EntityRecord.NotRead : Text(VarInt.Take(ref rest, header - 2));
    }

    private static string Text(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [>= (byte)'0' and <= (byte)'9'] => Codes[bytes[0] - '0'],
        [>= (byte)'1' and <= (byte)'9', >= (byte)'0' and <= (byte)'9'] => Codes[((bytes[0] - '0') * 10) + bytes[1] - '0'],
        _ => Encoding.UTF8.GetString(bytes),
    };
}
