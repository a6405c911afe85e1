using System.Runtime.InteropServices;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Counting;

namespace SmartVillage.Domain.Statistics.Explaining;

/// <summary>
/// Listens to the counters themselves and notes which row made which count, so that a number can be explained by the very rows behind it and not by a second
/// opinion. Data spesifik is never heard: those counters have no recorder. Not thread-safe; memory grows with the topics that are listened to.
/// </summary>
public sealed class ContributionRecorder
{
    private static readonly string[] PopulationTopics = ["population", "familiesActiveHead", "households"];

    private readonly HashSet<string> _topics;
    private readonly Dictionary<(int Cell, bool IsOpen), List<Contribution>> _cells = [];
    private readonly Dictionary<(int Target, ulong Number, Place Place), (long Key, long Resident)> _bearers = [];
    private readonly Dictionary<long, FamilyFacts> _families = [];
    private readonly bool _hearsOpen;
    private readonly bool _hearsAid;
    private bool[] _isHeard = [];
    private CountPlan? _plan;
    private AreaTree? _areas;
    private BenefitCounter? _benefits;
    private long _key;
    private long _resident;

    /// <summary>Prepares to listen to these topics.</summary>
    public ContributionRecorder(IEnumerable<string> topics)
    {
        _topics = topics.ToHashSet(StringComparer.Ordinal);
        _hearsAid = _topics.Any(StatisticsTopics.IsBenefit);
        _hearsOpen = _hearsAid || _topics.Contains("ethnicity");
        if (_hearsAid)
        {
            _topics.UnionWith(PopulationTopics);
        }
    }

    /// <summary>
    /// The rows behind one number of a table; as many as the number says. Null when there is no such number: another topic, area or line, or
    /// data spesifik.
    /// </summary>
    /// <param name="topic">A topic that was listened to.</param>
    /// <param name="level">Level of the table.</param>
    /// <param name="area">Path of the table.</param>
    /// <param name="line">Code of a line, or one of <see cref="StatisticsCells"/>.</param>
    /// <param name="male">Only men or only women, or null for all; of families and households by the head.</param>
    public IReadOnlyList<CountedRow>? Rows(string topic, AreaLevel level, string area, string line, bool? male = null)
    {
        var node = _areas?.Nodes.FirstOrDefault(n => n.Level == level && string.Equals(n.Path, area, StringComparison.OrdinalIgnoreCase));
        if (node is null || !_topics.Contains(topic) || StatisticsTopics.Find(topic)?.IsSpecific == true)
        {
            return null;
        }

        if (topic == "areas")
        {
            return AreaRows(node, line);
        }

        return StatisticsTopics.IsBenefit(topic) ? AidRows(topic, node, line, male)
            : Cells(topic, line) is { } cells ? [.. cells.SelectMany(cell => Find(cell, node, male)).Select(found => Row(UnitOf(topic), found))]
            : null;
    }

    /// <summary>Why a row that one definition of families counts is not counted by another, in Indonesian.</summary>
    public string WhyNot(string topic, CountedRow row)
    {
        var definition = StatisticsTopics.Find(topic);
        if (row.Entity != Entities.Families || definition?.Unit != StatisticsUnit.Families)
        {
            return $"tidak memenuhi: {definition?.Population ?? topic}";
        }

        return !_families.TryGetValue(row.SourceKey, out var facts) ? "kepala keluarganya tidak hidup atau tidak ada di data penduduk"
            : topic is "familiesHeadOfFamily" or "familiesDashboard" && !facts.HeadIsHeadOfFamily ? "kepala keluarganya (nik_kepala) tidak berhubungan keluarga sebagai kepala keluarga (kk_level bukan 1)"
            : topic is "familiesDashboard" && facts.NewestEvent == 0 ? "tidak ada peristiwanya di log_keluarga"
            : topic is "familiesDashboard" ? "peristiwa terakhirnya di log_keluarga adalah kepala meninggal, pindah, atau hilang (2, 3, 4)"
            : $"tidak memenuhi: {definition.Definition}";
    }

    internal void Attach(CountPlan plan, AreaTree areas, BenefitCounter benefits)
    {
        (_plan, _areas, _benefits) = (plan, areas, benefits);
        _isHeard = new bool[plan.Cells];
        foreach (var counter in plan.People.Concat(plan.Units).Where(counter => _topics.Contains(counter.Topic.Key)))
        {
            _isHeard.AsSpan(counter.First, counter.Cells).Fill(true);
        }
    }

    internal CellRecorder At(AreaNode area) => new(this, area);

    /// <summary>What is counted from here on is counted for this row.</summary>
    internal void Begin(long key, long resident) => (_key, _resident) = (key, resident);

    /// <summary>What is counted next is counted for whoever bears a number in a place; of several in one place the first.</summary>
    internal void BeginBearer(int target, ulong number, Place place) =>
        (_key, _resident) = _bearers.GetValueOrDefault((target, number, place));

    internal void Bear(int target, ulong number, Place place, long key, long resident)
    {
        if (_hearsAid && number != 0)
        {
            _bearers.TryAdd((target, number, place), (key, resident));
        }
    }

    internal void SeeFamily(long key, bool headIsHeadOfFamily, int newestEvent) => _families[key] = new FamilyFacts(headIsHeadOfFamily, newestEvent);

    internal void Note(AreaNode area, int cell, bool isOpen, Sex sex)
    {
        if (isOpen ? _hearsOpen : _isHeard[cell])
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_cells, (cell, isOpen), out _) ??= []).Add(new Contribution(area, sex, _key, _resident));
        }
    }

    private static EntityDefinition UnitOf(string topic) => StatisticsTopics.Find(topic)?.Unit switch
    {
        StatisticsUnit.Families => Entities.Families,
        StatisticsUnit.Households => Entities.Households,
        _ => Entities.Residents,
    };

    private static CountedRow Row(EntityDefinition entity, Contribution found) => new(entity, found.Key, found.Resident);

    private static List<CountedRow>? AreaRows(AreaNode area, string line) => AreaTotals.Counted(area, line) is { } nodes
        ? [.. nodes.Select(node => new CountedRow(Entities.Areas, node.RowKey, 0))]
        : null;

    /// <summary>Recipients are heard; who is none is the population without them, as their number is made.</summary>
    private List<CountedRow>? AidRows(string topic, AreaNode area, string line, bool? male)
    {
        if (_benefits!.Programmes.FirstOrDefault(programme => programme.TopicKey == topic) is not { } programme)
        {
            return null;
        }

        var population = PopulationTopics[programme.Target - 1];
        var entity = UnitOf(population);
        var recipients = Find((programme.Cell, true), area, male).Select(found => Row(entity, found));
        var everybody = Cells(population, StatisticsCells.Total) is { } cells ? cells.SelectMany(cell => Find(cell, area, male)).Select(found => Row(entity, found)) : [];
        return line switch
        {
            "1" => [.. recipients],
            "2" => [.. everybody.Except(recipients)],
            StatisticsCells.Total => [.. everybody],
            _ => null,
        };
    }

    private IEnumerable<Contribution> Find((int Cell, bool IsOpen) cell, AreaNode area, bool? male) => _cells.GetValueOrDefault(cell, [])
        .Where(found => found.LiesIn(area) && (male is not { } men || found.Sex == (men ? Sex.Male : Sex.Female)));

    private IEnumerable<(int Cell, bool IsOpen)>? Cells(string topic, string line)
    {
        var open = topic == "ethnicity";
        var cells = (open ? _plan!.Ethnicity?.CellsOf(line) : _plan!.Find(topic)?.CellsOf(line))?.ToList();
        return cells is { Count: > 0 } ? cells.Select(cell => (cell, open)) : null;
    }
}
