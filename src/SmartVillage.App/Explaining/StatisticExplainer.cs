using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Statistics.Explaining;
using SmartVillage.Store.Queries;

namespace SmartVillage.App.Explaining;

/// <summary>Explains a number by its rule and by the rows behind it, and the difference between two definitions or two editions by the rows that differ.</summary>
internal sealed class StatisticExplainer(EditionArchive archive)
{
    private const string SpecificNote =
        "Data spesifik (UU 27/2022 pasal 4) hanya dihitung saat membaca dan tidak disimpan per orang, sehingga tidak ada baris yang dapat ditunjukkan; angkanya hanya disajikan lewat statistik yang disamarkan.";

    /// <exception cref="Domain.Errors.SmartVillageException">There is no such number, or its history is gone.</exception>
    public StatisticExplanation Explain(ExplainRequest request, CancellationToken cancellationToken)
    {
        using var reading = archive.Open();
        var villages = reading.ListVillages().Where(v => request.Village is null || string.Equals(v.Code, request.Village, StringComparison.Ordinal)).ToList();
        if (villages is not [var village])
        {
            throw ExplainFailures.NoVillage(villages.Count > 1);
        }

        var published = reading.ReadStatistics(village.Id) ?? throw ExplainFailures.NoVillage(several: false);
        var rule = RuleOf(published, request.Topic);
        var edition = request.Edition ?? village.Edition;
        if (rule.IsSpecific)
        {
            return new StatisticExplanation { Village = village.Code, Edition = village.Edition, ReferenceDate = published.ReferenceDate, Rule = rule, Notes = [SpecificNote] };
        }

        var level = LevelOf(published, request);
        request = request with { Line = CodeOf(published, request, level) };
        var notes = new List<string>();
        var day = DayOf(reading, village, edition, notes);
        List<string> topics = [rule.Topic, .. request.Compare is { } other ? [Comparable(RuleOf(published, other), rule)] : Array.Empty<string>()];
        var counted = CountedRows.Count(reading, village, edition, [day], topics, cancellationToken)[0];
        var number = Of(counted.Number(request, rule.Topic, level), request.Male) ?? throw ExplainFailures.NoCell();
        return new StatisticExplanation
        {
            Village = village.Code,
            Edition = edition,
            ReferenceDate = day,
            Rule = rule,
            Number = number,
            Published = edition == village.Edition ? Of(CountedRows.Find(published, request, rule.Topic, level), request.Male) : null,
            Rows = counted.Rows(request, rule.Topic, level) ?? throw ExplainFailures.NoCell(),
            Compare = request.Compare is { } second ? Compare(counted, request, level, RuleOf(published, second)) : null,
            Since = request.Since is { } since ? Differ(reading, village, counted, request, (level, since, edition), notes, cancellationToken) : null,
            Notes = notes,
        };
    }

    private static DefinitionDifference Compare(CountedRows counted, ExplainRequest request, AreaLevel level, StatisticsRule second)
    {
        // The other definition is held against it as a whole: its lines are others.
        var first = counted.Rows(request, request.Topic, level) ?? throw ExplainFailures.NoCell();
        var other = counted.Rows(request with { Line = StatisticsCells.Total }, second.Topic, level) ?? throw ExplainFailures.NoCell();
        var (inFirst, inOther) = (first.Select(row => row.Id).ToHashSet(), other.Select(row => row.Id).ToHashSet());
        if (first.Concat(other).DistinctBy(row => row.Entity).Count() > 1)
        {
            throw ExplainFailures.NotComparable();
        }

        return new DefinitionDifference(
            second,
            other.Count,
            first.Count(row => inOther.Contains(row.Id)),
            [.. first.Where(row => !inOther.Contains(row.Id)).Select(row => row with { Reason = counted.WhyNot(second.Topic, row) })],
            [.. other.Where(row => !inFirst.Contains(row.Id)).Select(row => row with { Reason = counted.WhyNot(request.Topic, row) })]);
    }

    private static EditionDifference Differ(
        EditionReading reading, CountedVillage village, CountedRows after, ExplainRequest request, (AreaLevel Level, long Since, long Edition) what, List<string> notes,
        CancellationToken cancellationToken)
    {
        if (what.Since >= what.Edition)
        {
            throw ExplainFailures.NoHistory(what.Since);
        }

        var day = DayOf(reading, village, what.Since, notes);
        var counts = CountedRows.Count(
            reading, village, what.Since, day == after.ReferenceDate ? [day] : [day, after.ReferenceDate], [request.Topic], cancellationToken);
        var then = counts[0].Rows(request, request.Topic, what.Level) ?? [];
        var now = after.Rows(request, request.Topic, what.Level) ?? [];
        var changes = Entities.All.ToDictionary(
            entity => entity.Name, entity => reading.ReadChanges(village.Id, entity, what.Since, what.Edition), StringComparer.Ordinal);
        var reasons = new EditionReasons(
            changes, counts[0], counts.Count == 1 ? null : (counts[1].Rows(request, request.Topic, what.Level) ?? []).Select(row => row.Id).ToHashSet(), after);
        var (before, current) = (then.Select(row => row.Id).ToHashSet(), now.Select(row => row.Id).ToHashSet());
        return new EditionDifference(
            what.Since,
            day,
            then.Count,
            [.. now.Where(row => !before.Contains(row.Id)).Select(row => row with { Reason = reasons.Of(row, entered: true) })],
            [.. then.Where(row => !current.Contains(row.Id)).Select(row => row with { Reason = reasons.Of(row, entered: false) })]);
    }

    /// <summary>The day an edition was counted for; notes what is not known about it.</summary>
    private static DateOnly DayOf(EditionReading reading, CountedVillage village, long edition, List<string> notes)
    {
        if (edition == village.Edition)
        {
            return village.ReferenceDate;
        }

        if (!reading.CanRebuild(village, edition) || reading.Find(village.Id, edition) is not { } known)
        {
            throw ExplainFailures.NoHistory(edition);
        }

        if (known.CountingHash != CountingHash.Compute(village.Reference, village.ReadFields))
        {
            notes.Add($"Daftar kode, rentang umur, atau kolom yang terbaca pada edisi {edition} berbeda atau tidak tercatat; edisi itu dihitung dengan daftar sekarang.");
        }

        if (known.ReferenceDate is null)
        {
            notes.Add($"Tanggal acuan edisi {edition} tidak tercatat; umur dihitung pada {village.ReferenceDate:yyyy-MM-dd}.");
        }

        return known.ReferenceDate ?? village.ReferenceDate;
    }

    private static StatisticsRule RuleOf(StatisticsSnapshot published, string topic)
    {
        if (StatisticsTopics.IsNotRead(topic, published.NotReadTopics))
        {
            throw ExplainFailures.NotRead();
        }

        var table = published.Tables.FirstOrDefault(t => t.Topic == topic);
        return table is null ? throw ExplainFailures.NoTopic(published.Tables.Select(t => t.Topic).Distinct(StringComparer.Ordinal)) : StatisticsRule.Find(topic, table.Label)!;
    }

    private static string Comparable(StatisticsRule second, StatisticsRule first) =>
        !second.IsSpecific && second.Unit == first.Unit && second.Topic != first.Topic ? second.Topic : throw ExplainFailures.NotComparable();

    private static AreaLevel LevelOf(StatisticsSnapshot published, ExplainRequest request) => published.Tables
        .FirstOrDefault(t => t.Topic == request.Topic && string.Equals(t.Area, request.Area, StringComparison.OrdinalIgnoreCase))?.Level ?? throw ExplainFailures.NoCell();

    /// <summary>The line's code as the table writes it.</summary>
    private static string CodeOf(StatisticsSnapshot published, ExplainRequest request, AreaLevel level)
    {
        var table = published.Tables.First(t => t.Topic == request.Topic && t.Level == level && string.Equals(t.Area, request.Area, StringComparison.OrdinalIgnoreCase));
        return table.Lines.Select(line => line.Code).Concat([StatisticsCells.Total, StatisticsCells.NotFilled])
            .FirstOrDefault(code => string.Equals(code, request.Line, StringComparison.OrdinalIgnoreCase)) ?? throw ExplainFailures.NoCell();
    }

    private static long? Of(StatisticsCount? count, bool? male) => male switch
    {
        null => count?.Total,
        true => count?.Male,
        false => count?.Female,
    };
}
