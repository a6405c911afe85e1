using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// Counts an edition from the counts of the one before: what differs is taken away as it was and added as it is, and so is everybody whose age changed with the day. Data spesifik, which
/// is stored for nobody, is counted from what the source sends along.
/// </summary>
internal sealed class PartialCount(ISourceProofs proofs, VillageState state, SourceProbe probe, SourceReferenceData reference, DateOnly today)
{
    private const int DaysOff = 3;
    private static readonly FieldDefinition BirthDate = Entities.Residents["birthDate"];

    private StatisticsCollector? _specific;
    private bool _hasTallies;

    /// <summary>Whether residents may differ in what is stored for nobody.</summary>
    public bool ResidentsDiffer { get; set; }

    /// <summary>Learns the areas, which have not changed; before data spesifik passes.</summary>
    public async Task StartAsync(IEditionSession session, CancellationToken cancellationToken)
    {
        _specific = Collector(today, StatisticsScope.Specific);
        foreach (var area in (await new EditionRows(session, comparisons: null).AllAsync(Entities.Areas, cancellationToken)).New.OrderBy(area => area.SourceKey))
        {
            _specific.Add(area);
        }
    }

    /// <summary>Counts data spesifik that comes along with digests of residents.</summary>
    public void AddSpecific(IReadOnlyList<SpecificTally> tallies)
    {
        foreach (var tally in tallies)
        {
            _hasTallies = true;
            _specific!.AddSpecific(tally.Area, tally.Sex, tally.LifeStatus, tally.Data, tally.Count);
        }
    }

    /// <summary>
    /// Statistics of today, and the hash over those of data spesifik; <paramref name="comparisons"/> is null when no row differs. Null when only a full reading can tell.
    /// </summary>
    public async Task<(StatisticsSnapshot Statistics, string SpecificHash)?> MakeAsync(
        IEditionSession session, IReadOnlyDictionary<string, EntityComparison>? comparisons, ISourceSnapshot snapshot, SourceVillage village, CancellationToken cancellationToken)
    {
        if (await proofs.FindStatisticsAsync(state.Id, cancellationToken) is not { Counts: { } counts } before || before.ReferenceDate > today)
        {
            return null;
        }

        var rows = new EditionRows(session, comparisons);
        var subset = new ClosedSubset(rows);
        if (!await subset.GrowAsync(await BirthdaysAsync(session, before.ReferenceDate, today, cancellationToken), cancellationToken))
        {
            return null;
        }

        var now = Count(today, subset.New);
        if (counts.Replace(Count(before.ReferenceDate, subset.Old).Counts!, now.Counts!) is not { } counted)
        {
            return null;
        }

        if (ResidentsDiffer && probe.SpecificColumns.Count > 0)
        {
            if (!await TallyAsync(snapshot, village, cancellationToken) || counted.WithSpecificOf(_specific!.Build().Counts!) is not { } tallied)
            {
                return null;
            }

            counted = tallied;
        }

        return (now with { Tables = counted.Tables }, counted.SpecificContentHash());
    }

    private async Task<bool> TallyAsync(ISourceSnapshot snapshot, SourceVillage village, CancellationToken cancellationToken)
    {
        if (!_hasTallies)
        {
            if (await snapshot.Digests!.TallySpecificAsync(village, cancellationToken) is not { } tallies)
            {
                return false;
            }

            AddSpecific(tallies);
        }

        return true;
    }

    private StatisticsSnapshot Count(DateOnly day, IEnumerable<EntityRecord> rows)
    {
        var collector = Collector(day, StatisticsScope.People);
        foreach (var row in rows)
        {
            collector.Add(AsRead(row));
        }

        return collector.Build();
    }

    /// <summary>The store keeps what columns held that the source no longer has; a reading does not count it, and neither may this.</summary>
    private EntityRecord AsRead(EntityRecord row)
    {
        var map = probe.Maps[row.Definition.Name];
        var unread = row.Definition.Fields.Skip(1).Where(field => !map.Fields.ContainsKey(field.Name)).ToList();
        if (unread.Count == 0)
        {
            return row;
        }

        var read = new EntityRecord(row.Definition, row.SourceKey);
        for (var ordinal = 0; ordinal < row.Definition.Fields.Count; ordinal++)
        {
            read[ordinal] = row[ordinal];
        }

        unread.ForEach(field => read[field.Ordinal] = EntityRecord.NotRead);
        return read;
    }

    /// <summary>
    /// Residents whose age differs between two days. Their birthday lies between them, give or take the days by which OpenSID's way of counting years is off.
    /// </summary>
    private static async Task<List<EntityRecord>> BirthdaysAsync(IEditionSession session, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var birthdays = new List<EntityRecord>();
        if (from == to)
        {
            return birthdays;
        }

        var days = Enumerable.Range(-DaysOff, to.DayNumber - from.DayNumber + (2 * DaysOff) + 1)
            .Select(day => from.AddDays(day).ToString("MM-dd", CultureInfo.InvariantCulture)).Append("02-29").ToHashSet(StringComparer.Ordinal);
        await foreach (var resident in session.FindBirthdaysAsync(days, cancellationToken))
        {
            if (resident.Record.Date(BirthDate) is { } birthDate && CalendarAge.On(birthDate, from) != CalendarAge.On(birthDate, to))
            {
                birthdays.Add(resident.Record);
            }
        }

        return birthdays;
    }

    private StatisticsCollector Collector(DateOnly day, StatisticsScope scope) => new(
        new StatisticsContext(day, reference.CodeLists, reference.AgeBands, reference.AgeCategories, probe.ReadFields(), probe.SpecificColumns), scope: scope);
}
