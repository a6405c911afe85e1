using System.Buffers;
using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>Counts as bytes: areas, then for people and for data spesifik what the cells mean and the packed vectors as they are.</summary>
internal static class CountsFormat
{
    public static void Write(StatisticsCounts counts, IBufferWriter<byte> output)
    {
        VarInt.Write(output, counts.Areas.Count);
        foreach (var area in counts.Areas)
        {
            VarInt.Write(output, ((int)area.Level << 1) | (area.HasRow ? 1 : 0));
            VarInt.Write(output, area.Parent + 1);
            VarInt.Write(output, area.Path);
        }

        Write(counts.People, counts.Areas.Count, output);
        Write(counts.Specific, counts.Areas.Count, output);
    }

    /// <summary>Vectors stay where they are; the bytes must not change afterwards.</summary>
    public static StatisticsCounts Read(ReadOnlyMemory<byte> bytes)
    {
        var rest = bytes.Span;
        var areas = new CountedArea[VarInt.Read(ref rest)];
        for (var i = 0; i < areas.Length; i++)
        {
            var (levelAndRow, parent) = (VarInt.Read(ref rest), VarInt.Read(ref rest) - 1);
            areas[i] = new CountedArea((AreaLevel)(levelAndRow >> 1), VarInt.ReadText(ref rest), parent, (levelAndRow & 1) != 0);
        }

        var people = ReadPart(areas.Length, bytes, ref rest);
        return new StatisticsCounts(areas, people, ReadPart(areas.Length, bytes, ref rest));
    }

    private static void Write(CountedPart part, int areas, IBufferWriter<byte> output)
    {
        VarInt.Write(output, part.Topics.Count);
        foreach (var topic in part.Topics)
        {
            Write(topic, output);
        }

        for (var area = 0; area < areas; area++)
        {
            VarInt.Write(output, part.Packed(area).Length);
        }

        output.Write(part.Data.Span);
    }

    private static void Write(CountedTopic topic, IBufferWriter<byte> output)
    {
        VarInt.Write(output, ((int)topic.Kind << 1) | (topic.HasNotFilled ? 1 : 0));
        VarInt.Write(output, topic.Key);
        Write(topic.Label, output);
        Write(topic.Population, output);
        VarInt.Write(output, topic.Lines.Count);
        foreach (var line in topic.Lines)
        {
            VarInt.Write(output, line.Code);
            VarInt.Write(output, line.Label);
        }
    }

    // Whether there is a text, and the text.
    private static void Write(string? text, IBufferWriter<byte> output)
    {
        VarInt.Write(output, text is null ? 0 : 1);
        if (text is not null)
        {
            VarInt.Write(output, text);
        }
    }

    private static CountedPart ReadPart(int areas, ReadOnlyMemory<byte> all, ref ReadOnlySpan<byte> rest)
    {
        var topics = new CountedTopic[VarInt.Read(ref rest)];
        for (var i = 0; i < topics.Length; i++)
        {
            topics[i] = ReadTopic(ref rest);
        }

        var ends = new int[areas];
        var end = 0;
        for (var area = 0; area < areas; area++)
        {
            end += VarInt.Read(ref rest);
            ends[area] = end;
        }

        var data = all.Slice(all.Length - rest.Length, end);
        rest = rest[end..];
        return new CountedPart(topics, data, ends);
    }

    private static CountedTopic ReadTopic(ref ReadOnlySpan<byte> rest)
    {
        var kind = VarInt.Read(ref rest);
        var (key, label, population) = (VarInt.ReadText(ref rest), ReadOptional(ref rest), ReadOptional(ref rest));
        var lines = new (string Code, string Label)[VarInt.Read(ref rest)];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = (VarInt.ReadText(ref rest), VarInt.ReadText(ref rest));
        }

        return new CountedTopic((CountedTopicKind)(kind >> 1), key, lines) { Label = label, HasNotFilled = (kind & 1) != 0, Population = population };
    }

    private static string? ReadOptional(ref ReadOnlySpan<byte> rest) => VarInt.Read(ref rest) == 0 ? null : VarInt.ReadText(ref rest);
}
