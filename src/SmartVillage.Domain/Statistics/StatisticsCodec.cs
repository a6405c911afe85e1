using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Statistics;

/// <summary>A snapshot of counts as bytes for the store: a few megabytes for a million people. Reading unpacks nothing: tables are made when they are asked for.</summary>
public static class StatisticsCodec
{
    /// <summary>First byte. A Brotli stream of this runtime, which earlier versions stored instead, never begins with it.</summary>
    public const byte FormatVersion = 1;

    /// <summary>Appends a snapshot; false when it consists of plain tables, for which this form is not made.</summary>
    public static bool TryEncode(StatisticsSnapshot snapshot, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(output);
        if (snapshot.Counts is not { } counts)
        {
            return false;
        }

        output.Write([FormatVersion]);
        VarInt.Write(output, snapshot.ReferenceDate.DayNumber);
        VarInt.Write(output, snapshot.NotReadTopics.Count);
        foreach (var topic in snapshot.NotReadTopics)
        {
            VarInt.Write(output, topic);
        }

        CountsFormat.Write(counts, output);
        return true;
    }

    /// <summary>Opens a snapshot; the bytes must not change afterwards.</summary>
    /// <exception cref="FormatException">The bytes are not a snapshot of this program.</exception>
    public static StatisticsSnapshot Decode(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty || bytes.Span[0] != FormatVersion)
        {
            throw new FormatException("Stored statistics have an unknown format. They were written by a newer version, or the store file is damaged.");
        }

        var rest = bytes.Span[1..];
        var day = DateOnly.FromDayNumber(VarInt.Read(ref rest));
        var notRead = new string[VarInt.Read(ref rest)];
        for (var i = 0; i < notRead.Length; i++)
        {
            notRead[i] = VarInt.ReadText(ref rest);
        }

        return new StatisticsSnapshot
        {
            ReferenceDate = day,
            NotReadTopics = notRead,
            Tables = CountsFormat.Read(bytes[^rest.Length..]).Tables,
        };
    }
}
