using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// Counts an edition from the counts of the one before: what differs is taken away as it was and added as it is, and so is everybody whose age changed with the day. Data spesifik, which
/// is stored for nobody, is counted from what the source sends along.
/// </summary>
internal sealed class PartialCount(ISourceProofs proofs, VillageState state, SourceProbe probe, SourceReferenceData reference, DateOnly today)
{
    /// <summary>After a longer pause so many have had a birthday that reading everybody costs less, and memory too.</summary>
    private const int MostDays = 10;

    private IReadOnlyList<EntityRecord>? _areas;
    private StatisticsCollector? _specific;
    private StatisticsCounts? _tallied;

    /// <summary>Counts data spesifik that comes along with digests of residents.</summary>
    public async Task AddSpecificAsync(IEditionSession session, IReadOnlyList<SpecificTally> tallies, CancellationToken cancellationToken)
    {
        if (tallies.Count > 0)
        {
            _specific ??= await CollectorAsync(session, today, StatisticsScope.Specific, cancellationToken);
        }

        foreach (var tally in tallies)
        {
            _specific!.AddSpecific(tally.Area, tally.Sex, tally.LifeStatus, tally.Data, tally.Count);
        }
    }

    /// <summary>Ends data spesifik that came along: packed, it takes a fraction of the memory that counting takes.</summary>
    public void EndSpecific() => (_tallied, _specific) = (_tallied ?? _specific?.Build().Counts, null);

    /// <summary>Statistics of today, and the hash over those of data spesifik. Null when only a full reading can tell.</summary>
    /// <param name="session">The store.</param>
    /// <param name="comparisons">What a run found different; null when no row differs.</param>
    /// <param name="snapshot">The source.</param>
    /// <param name="village">The village.</param>
    /// <param name="residentsDiffer">Whether residents may differ, also in what is stored for nobody.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<(StatisticsSnapshot Statistics, string SpecificHash)?> MakeAsync(
        IEditionSession session, IReadOnlyDictionary<string, EntityComparison>? comparisons, ISourceSnapshot snapshot, SourceVillage village, bool residentsDiffer,
        CancellationToken cancellationToken)
    {
        if (await proofs.FindStatisticsAsync(state.Id, cancellationToken) is not { Counts: { } counts } before || before.ReferenceDate > today || before.ReferenceDate.AddDays(MostDays) < today)
        {
            return null;
        }

        var rows = new EditionRows(session, comparisons);
        var subset = new ClosedSubset(rows);
        if (!await subset.GrowAsync(await BirthdaysAsync(session, before.ReferenceDate, today, cancellationToken), cancellationToken))
        {
            return null;
        }

        var old = await CountAsync(session, before.ReferenceDate, subset.Old, cancellationToken);
        var now = await CountAsync(session, today, subset.New, cancellationToken);
        if (!now.NotReadTopics.SequenceEqual(before.NotReadTopics, StringComparer.Ordinal) || counts.Replace(old.Counts!, now.Counts!) is not { } counted)
        {
            return null;
        }

        if (residentsDiffer && probe.SpecificColumns.Count > 0)
        {
            if (await SpecificAsync(session, snapshot, village, cancellationToken) is not { } specific || counted.WithSpecificOf(specific) is not { } tallied)
            {
                return null;
            }

            counted = tallied;
        }

        return (now with { Tables = counted.Tables }, counted.SpecificContentHash());
    }

    /// <summary>Data spesifik as it came along with digests, else as the source tallies it; null when it cannot, or no longer says of whom.</summary>
    private async Task<StatisticsCounts?> SpecificAsync(IEditionSession session, ISourceSnapshot snapshot, SourceVillage village, CancellationToken cancellationToken)
    {
        if (!SharedFields.SayWhoIsWhere(probe))
        {
            return null;
        }

        if (_tallied is null)
        {
            if (await snapshot.Digests!.TallySpecificAsync(village, cancellationToken) is not { } tallies)
            {
                return null;
            }

            await AddSpecificAsync(session, tallies, cancellationToken);
            EndSpecific();
        }

        return _tallied ?? (await CollectorAsync(session, today, StatisticsScope.Specific, cancellationToken)).Build().Counts;
    }

    private async Task<StatisticsSnapshot> CountAsync(IEditionSession session, DateOnly day, IEnumerable<EntityRecord> rows, CancellationToken cancellationToken)
    {
        var collector = await CollectorAsync(session, day, StatisticsScope.People, cancellationToken);
        foreach (var row in rows)
        {
            collector.Add(row);
        }

        return collector.Build();
    }

    /// <summary>Residents whose age differs between two days.</summary>
    private static async Task<List<EntityRecord>> BirthdaysAsync(IEditionSession session, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var birthdays = new List<EntityRecord>();
        if (from == to)
        {
            return birthdays;
        }

        await foreach (var resident in session.FindBirthdaysAsync(born => CalendarAge.On(born, from) != CalendarAge.On(born, to), cancellationToken))
        {
            birthdays.Add(resident.Record);
        }

        return birthdays;
    }

    /// <summary>A collector that knows the areas, which are the same as before.</summary>
    private async Task<StatisticsCollector> CollectorAsync(IEditionSession session, DateOnly day, StatisticsScope scope, CancellationToken cancellationToken)
    {
        _areas ??= [.. (await new EditionRows(session, comparisons: null).AllAsync(Entities.Areas, cancellationToken)).New.OrderBy(area => area.SourceKey)];
        var collector = new StatisticsCollector(
            new StatisticsContext(day, reference.CodeLists, reference.AgeBands, reference.AgeCategories, probe.ReadFields(), probe.SpecificColumns), scope: scope);
        foreach (var area in _areas)
        {
            collector.Add(area);
        }

        return collector;
    }
}
