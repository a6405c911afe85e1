using System.Buffers;
using System.Buffers.Binary;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>
/// The public tables of one area as bytes: format version; the few editions that they come from; then each table with its topic and length before it, so that one is found
/// without reading the others. A hidden number is 0, any other one more than it is.
/// </summary>
public static class PublicAreaCodec
{
    private const byte FormatVersion = 1;

    /// <summary>Appends the tables of an area; texts that are new are added to <paramref name="texts"/>.</summary>
    public static void Encode(IReadOnlyList<PublicTable> tables, PublicTexts texts, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(output);
        output.Write([FormatVersion]);
        var origins = tables.Select(OriginOf).Distinct().ToList();
        VarInt.Write(output, origins.Count);
        foreach (var origin in origins)
        {
            Write(origin.Edition, output);
            Write(origin.AsOf.UtcTicks, output);
            VarInt.Write(output, origin.ReferenceDate.DayNumber);
        }

        var body = new ArrayBufferWriter<byte>();
        foreach (var table in tables)
        {
            body.ResetWrittenCount();
            VarInt.Write(body, origins.IndexOf(OriginOf(table)));
            Write(table.Table, texts, body);
            VarInt.Write(output, texts.PlaceOf(table.Table.Topic));
            VarInt.Write(output, body.WrittenCount);
            output.Write(body.WrittenSpan);
        }
    }

    /// <summary>Opens the tables of an area; the bytes must not change afterwards.</summary>
    /// <exception cref="FormatException">The bytes are not public tables of this program.</exception>
    public static IPublicAreaTables Decode(AreaLevel level, string area, ReadOnlyMemory<byte> bytes, PublicTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (bytes.IsEmpty || bytes.Span[0] != FormatVersion)
        {
            throw new FormatException("Stored public statistics have an unknown format. They were written by a newer version, or the store file is damaged.");
        }

        return new PackedPublicTables(level, area, bytes[1..], texts);
    }

    internal static PublicTableOrigin ReadOrigin(ref ReadOnlySpan<byte> bytes)
    {
        var (edition, asOf, day) = (ReadLong(ref bytes), ReadLong(ref bytes), VarInt.Read(ref bytes));
        return asOf >= 0 && asOf <= DateTime.MaxValue.Ticks && day >= 0 && day <= DateOnly.MaxValue.DayNumber
            ? new PublicTableOrigin(edition, new DateTimeOffset(asOf, TimeSpan.Zero), DateOnly.FromDayNumber(day))
            : throw VarInt.Damaged();
    }

    internal static StatisticsTable ReadTable(string topic, AreaLevel level, string area, ReadOnlySpan<byte> bytes, PublicTexts texts)
    {
        var label = VarInt.Read(ref bytes) == 0 ? null : texts[VarInt.Read(ref bytes)].Code;
        var lines = new StatisticsLine[VarInt.ReadCount(ref bytes)];
        for (var i = 0; i < lines.Length; i++)
        {
            var (code, name) = texts[VarInt.Read(ref bytes)];
            lines[i] = new StatisticsLine(code, name, ReadCount(ref bytes));
        }

        return new StatisticsTable
        {
            Topic = topic,
            Label = label,
            Level = level,
            Area = area,
            Lines = lines,
            NotFilled = VarInt.Read(ref bytes) == 0 ? null : ReadCount(ref bytes),
            Total = ReadCount(ref bytes),
        };
    }

    private static PublicTableOrigin OriginOf(PublicTable table) => new(table.Edition, table.AsOf, table.ReferenceDate);

    private static void Write(StatisticsTable table, PublicTexts texts, IBufferWriter<byte> output)
    {
        VarInt.Write(output, table.Label is null ? 0 : 1);
        if (table.Label is { } label)
        {
            VarInt.Write(output, texts.PlaceOf(label));
        }

        VarInt.Write(output, table.Lines.Count);
        foreach (var line in table.Lines)
        {
            VarInt.Write(output, texts.PlaceOf(line.Code, line.Label));
            Write(line.Count, output);
        }

        VarInt.Write(output, table.NotFilled is null ? 0 : 1);
        if (table.NotFilled is { } notFilled)
        {
            Write(notFilled, output);
        }

        Write(table.Total, output);
    }

    private static void Write(StatisticsCount count, IBufferWriter<byte> output)
    {
        Write(count.Total, output);
        Write(count.Male, output);
        Write(count.Female, output);
    }

    private static void Write(long? number, IBufferWriter<byte> output) => VarInt.Write(output, number is { } shown ? checked((int)shown + 1) : 0);

    private static void Write(long number, IBufferWriter<byte> output)
    {
        BinaryPrimitives.WriteInt64LittleEndian(output.GetSpan(sizeof(long)), number);
        output.Advance(sizeof(long));
    }

    private static StatisticsCount ReadCount(ref ReadOnlySpan<byte> bytes) => new(ReadNumber(ref bytes), ReadNumber(ref bytes), ReadNumber(ref bytes));

    private static long? ReadNumber(ref ReadOnlySpan<byte> bytes) => VarInt.Read(ref bytes) is > 0 and var shown ? shown - 1 : null;

    private static long ReadLong(ref ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt64LittleEndian(VarInt.Take(ref bytes, sizeof(long)));
}
