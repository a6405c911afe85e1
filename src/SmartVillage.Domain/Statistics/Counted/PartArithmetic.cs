namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>Takes counts away from others and adds new ones, area by area.</summary>
internal static class PartArithmetic
{
    /// <summary><paramref name="all"/> without <paramref name="old"/> and with <paramref name="now"/>; null when they cannot be combined or a count would be negative.</summary>
    public static CountedPart? Replace(int areas, CountedPart all, CountedPart old, CountedPart now)
    {
        if (old.Topics.Count == 0 && now.Topics.Count == 0)
        {
            return all;
        }

        if (Union(all, old, now) is not { } topics)
        {
            return null;
        }

        var cells = CountedPart.Arrange(topics);
        var (ofAll, ofOld, ofNow) = (CellsOf(all, topics), CellsOf(old, topics), CellsOf(now, topics));
        var (sum, ours, before, after) = (new CellVector(cells), all.Vector(), old.Vector(), now.Vector());
        Sum(0);
        var kept = Kept(topics, sum, out var left);
        if (left.Any(IsTooLong))
        {
            return null;
        }

        // Untouched areas are copied as they are packed, unless their cells moved.
        var stays = ofAll.AsSpan().SequenceEqual(kept);
        var cancels = ofOld.AsSpan().SequenceEqual(ofNow);
        var (builder, result) = (new PartBuilder(areas), new CellVector(kept.Length));
        for (var area = 0; area < areas; area++)
        {
            if (stays && cancels && old.Packed(area).SequenceEqual(now.Packed(area)))
            {
                builder.AddPacked(all.Packed(area));
                continue;
            }

            Sum(area);
            if (sum.HasNegative())
            {
                return null;
            }

            for (var cell = 0; cell < kept.Length; cell++)
            {
                result[cell] = sum[kept[cell]];
            }

            builder.Add(result);
        }

        return builder.Build(left);

        void Sum(int area)
        {
            sum.Clear();
            sum.Add(all.Load(area, ours), ofAll, 1);
            sum.Add(old.Load(area, before), ofOld, -1);
            sum.Add(now.Load(area, after), ofNow, 1);
        }
    }

    /// <summary>A list that had no room for all its lines: which ones it has depends on the order of the rows.</summary>
    private static bool IsTooLong(CountedTopic topic) => topic.Kind == CountedTopicKind.OpenList && topic.Lines.Count >= Counting.EthnicityCounter.MostLines;

    private static List<CountedTopic>? Union(params CountedPart[] parts)
    {
        var topics = new List<CountedTopic>();
        foreach (var (place, topic) in parts[0].Topics.Index())
        {
            var same = parts.Where(part => part.Topics.Count == parts[0].Topics.Count && part.Topics[place].Means(topic)).Select(part => part.Topics[place]).ToList();
            if (same.Count < parts.Length || same.Exists(IsTooLong))
            {
                return null;
            }

            topics.Add(topic.With(
                topic.Kind == CountedTopicKind.OpenList
                    ? same.SelectMany(t => t.Lines).Select(line => (line.Code, line.Label)).Distinct().OrderBy(line => line.Code, StringComparer.Ordinal)
                    : topic.Lines.Select(line => (line.Code, line.Label))));
        }

        return parts.All(part => part.Topics.Count == topics.Count) ? topics : null;
    }

    /// <summary>For each cell of a part its cell in the union.</summary>
    private static int[] CellsOf(CountedPart part, List<CountedTopic> union)
    {
        var cells = new List<int>(part.Cells);
        foreach (var (topic, wide) in part.Topics.Zip(union))
        {
            cells.AddRange(CellsOf(topic, wide));
        }

        return [.. cells];
    }

    private static IEnumerable<int> CellsOf(CountedTopic topic, CountedTopic wide)
    {
        if (topic.Kind != CountedTopicKind.OpenList)
        {
            return Enumerable.Range(wide.First, wide.Cells);
        }

        var places = wide.Lines.Index().ToDictionary(line => line.Item.Code, line => wide.First + line.Index, StringComparer.Ordinal);
        return topic.Lines.Select(line => places[line.Code]).Concat([wide.First + wide.Lines.Count, wide.First + wide.Lines.Count + 1]);
    }

    /// <summary>The cells that stay: a line of an open list goes when nobody in the village stands in it any more.</summary>
    private static int[] Kept(List<CountedTopic> union, CellVector village, out List<CountedTopic> left)
    {
        left = [.. union.Select(topic => topic.Kind != CountedTopicKind.OpenList
            ? topic
            : topic.With(topic.Lines.Where((_, at) => village[topic.First + at].Total != 0).Select(line => (line.Code, line.Label))))];
        return [.. left.Zip(union).SelectMany(pair => CellsOf(pair.First, pair.Second))];
    }
}
