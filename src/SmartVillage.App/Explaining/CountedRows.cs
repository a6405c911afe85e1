using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Statistics.Explaining;
using SmartVillage.Store.Queries;

namespace SmartVillage.App.Explaining;

/// <summary>One edition counted again with a recorder: by the counters of every run, from the stored rows, in the order of the source.</summary>
internal sealed class CountedRows
{
    private static readonly FieldDefinition EventFamily = Entities.FamilyEvents["family"];
    private static readonly FieldDefinition EventResident = Entities.ResidentEvents["resident"];

    private readonly ContributionRecorder _recorder;
    private readonly StatisticsCollector _collector;
    private readonly Dictionary<(string Entity, long SourceKey), long> _ids = [];
    private readonly Dictionary<(string Entity, long Id), HashSet<long>> _eventsOf = [];

    private CountedRows(CountedVillage village, DateOnly referenceDate, IEnumerable<string> topics)
    {
        _recorder = new ContributionRecorder(topics);
        // Data spesifik is stored for nobody, so there is nothing to count it from.
        _collector = new StatisticsCollector(
            new StatisticsContext(
                referenceDate, village.Reference.CodeLists, village.Reference.AgeBands, village.Reference.AgeCategories, village.ReadFields,
                new HashSet<string>(StringComparer.Ordinal)),
            _recorder);
        ReferenceDate = referenceDate;
    }

    public DateOnly ReferenceDate { get; }

    /// <summary>Reads the edition once and counts it for every day that is asked for.</summary>
    public static IReadOnlyList<CountedRows> Count(
        EditionReading reading, CountedVillage village, long edition, IReadOnlyList<DateOnly> days, IReadOnlyCollection<string> topics, CancellationToken cancellationToken)
    {
        var counts = days.Select(day => new CountedRows(village, day, topics)).ToList();
        foreach (var entity in Entities.All)
        {
            foreach (var row in reading.ReadRows(village, entity, edition))
            {
                cancellationToken.ThrowIfCancellationRequested();
                counts.ForEach(count => count.Add(row.Id, row.Record));
            }
        }

        return counts;
    }

    /// <summary>The number of a table, or null when there is none.</summary>
    public StatisticsCount? Number(ExplainRequest request, string topic, AreaLevel level) => Find(_collector.Build(), request, topic, level);

    /// <summary>A number in a set of tables.</summary>
    public static StatisticsCount? Find(StatisticsSnapshot snapshot, ExplainRequest request, string topic, AreaLevel level)
    {
        var table = snapshot.Tables.FirstOrDefault(t => t.Topic == topic && t.Level == level && string.Equals(t.Area, request.Area, StringComparison.OrdinalIgnoreCase));
        return table is null ? null : request.Line switch
        {
            StatisticsCells.Total => table.Total,
            StatisticsCells.NotFilled => table.NotFilled,
            var code => table.Lines.FirstOrDefault(line => string.Equals(line.Code, code, StringComparison.OrdinalIgnoreCase))?.Count,
        };
    }

    /// <summary>The rows behind that number, in the order of our ids; null when there is no such number.</summary>
    public IReadOnlyList<ExplainedRow>? Rows(ExplainRequest request, string topic, AreaLevel level) =>
        _recorder.Rows(topic, level, request.Area, request.Line, request.Male)?.Select(Show).OrderBy(row => row.Id).ToList();

    /// <summary>Why a definition does not count a row.</summary>
    public string WhyNot(string topic, ExplainedRow row) => _recorder.WhyNot(topic, new CountedRow(Entities.Get(row.Entity), row.SourceKey, 0));

    /// <summary>Our id of a row of this edition by its key, or null.</summary>
    public long? IdOf(EntityDefinition entity, long sourceKey) => _ids.TryGetValue((entity.Name, sourceKey), out var id) ? id : null;

    /// <summary>Our ids of the events of a family or a resident.</summary>
    public IEnumerable<long> EventsOf(string entity, long sourceKey) => _eventsOf.GetValueOrDefault((entity, sourceKey), []);

    private ExplainedRow Show(CountedRow row) => new(
        row.Entity.Name, _ids[(row.Entity.Name, row.SourceKey)], row.SourceKey, row.ResidentKey == 0 ? null : IdOf(Entities.Residents, row.ResidentKey));

    private void Add(long id, EntityRecord record)
    {
        _collector.Add(record);
        var entity = record.Definition;
        if (entity == Entities.Residents || entity == Entities.Families || entity == Entities.Households || entity == Entities.Areas)
        {
            _ids[(entity.Name, record.SourceKey)] = id;
        }
        else if (entity == Entities.FamilyEvents && record.Number(EventFamily) is { } family)
        {
            NoteEvent(Entities.Families.Name, family, id);
        }
        else if (entity == Entities.ResidentEvents && record.Number(EventResident) is { } resident)
        {
            NoteEvent(Entities.Residents.Name, resident, id);
        }
    }

    private void NoteEvent(string entity, long key, long id)
    {
        if (!_eventsOf.TryGetValue((entity, key), out var events))
        {
            _eventsOf[(entity, key)] = events = [];
        }

        events.Add(id);
    }
}
