using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics.Counting;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics;

/// <summary>
/// Counts while a run streams. Rows are given in the order of <see cref="Entities.All"/>; nothing of a person is kept beyond what the counts need. Not thread-safe.
/// </summary>
public sealed class StatisticsCollector
{
    private static readonly FieldDefinition FamilyHead = Entities.Families["head"];
    private static readonly FieldDefinition FamilyNumber = Entities.Families["familyCardNumber"];
    private static readonly FieldDefinition SocialClass = Entities.Families["socialClass"];
    private static readonly FieldDefinition HouseholdHead = Entities.Households["head"];
    private static readonly FieldDefinition HouseholdNumber = Entities.Households["householdNumber"];
    private static readonly FieldDefinition SurveyNumber = Entities.Households["surveyNumber"];
    private static readonly FieldDefinition EventFamily = Entities.FamilyEvents["family"];
    private static readonly FieldDefinition EventKind = Entities.FamilyEvents["kind"];
    private static readonly FieldDefinition EventResident = Entities.ResidentEvents["resident"];
    private static readonly FieldDefinition DeathCertificate = Entities.ResidentEvents["deathCertificate"];

    private static readonly FieldDefinition AccountResident = Entities.SelfServiceAccounts["resident"];

    private const int UnknownEvent = -1;

    private readonly StatisticsContext _context;
    private readonly AreaTree _areas = new();
    private readonly HeadedUnits _families = new();
    private readonly HeadedUnits _households = new();
    private readonly HashSet<long> _deathCertificates = [];
    private readonly HashSet<long> _accounts = [];
    private readonly CountPlan _plan;
    private readonly ResidentCounter _residents;
    private readonly BenefitCounter _benefits;
    private readonly SpecificCounting _specific;
    private readonly ContributionRecorder? _recorder;

    /// <summary>Prepares counters for what the source gives.</summary>
    /// <param name="context">What counting needs to know besides the rows.</param>
    /// <param name="scope">What to count.</param>
    /// <param name="recorder">Hears which row made which count; null in every run, which keeps nothing of a person.</param>
    public StatisticsCollector(StatisticsContext context, ContributionRecorder? recorder = null, StatisticsScope scope = StatisticsScope.Everything)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        var cells = new OpenCells();
        _plan = new CountPlan(context, scope, cells, _deathCertificates.Contains, _accounts.Contains);
        _specific = new SpecificCounting(_plan);
        _residents = new ResidentCounter(_plan, _areas, _families, _households, _specific, context.ReferenceDate, recorder);
        _benefits = new BenefitCounter(_areas, cells, _plan.CountsRecipients, PlacesOf, _residents.CountsOf, recorder);
        _recorder = recorder;
        recorder?.Attach(_plan, _areas, _benefits);
    }

    /// <summary>Takes one row of any entity; entities that no topic uses are ignored.</summary>
    public void Add(EntityRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var entity = record.Definition;
        if (entity == Entities.Residents)
        {
            _residents.Add(record);
        }
        else if (entity == Entities.Areas)
        {
            _areas.Add(record);
        }
        else if (entity == Entities.Families)
        {
            _families.Add(Unit(record, FamilyHead, FamilyNumber, (short)(record.Number(SocialClass) ?? 0)));
        }
        else if (entity == Entities.FamilyEvents && record.Number(EventFamily) is { } family)
        {
            _families.SetNewestEvent(family, (int)(record.Number(EventKind) ?? UnknownEvent));
        }
        else if (entity == Entities.ResidentEvents && record.Text(DeathCertificate) is not null && record.Number(EventResident) is { } dead)
        {
            _deathCertificates.Add(dead);
        }
        else if (entity == Entities.SelfServiceAccounts && record.Number(AccountResident) is { } holder)
        {
            _accounts.Add(holder);
        }
        else if (entity == Entities.Households)
        {
            _households.Add(Unit(record, HouseholdHead, HouseholdNumber, (short)(record.Text(SurveyNumber) is null ? 0 : 1)));
        }
        else if (entity == Entities.Benefits && _plan.CountsBenefits)
        {
            _benefits.AddProgramme(record);
        }
        else if (entity == Entities.BenefitParticipants)
        {
            _benefits.AddParticipant(record);
        }
    }

    /// <summary>Counts data spesifik of residents without their other fields, once the areas have been added; for <see cref="StatisticsScope.Specific"/>.</summary>
    /// <param name="areaKey">Source key of their area.</param>
    /// <param name="sexCode">Code of their sex, 0 when there is none.</param>
    /// <param name="lifeStatusCode">Code of their life status; only the living count.</param>
    /// <param name="data">Their codes.</param>
    /// <param name="weight">How many residents have just these.</param>
    public void AddSpecific(long? areaKey, int sexCode, int lifeStatusCode, in SpecificData data, int weight = 1)
    {
        if (lifeStatusCode == ResidentFacts.Alive)
        {
            _specific.Add(_areas.Find(areaKey), ResidentFacts.SexOf(sexCode), data, weight);
        }
    }

    /// <summary>Makes all tables.</summary>
    public StatisticsSnapshot Build() => new()
    {
        ReferenceDate = _context.ReferenceDate,
        NotReadTopics = [.. _plan.NotRead, .. _benefits.NotRead],
        Tables = Count().Tables,
    };

    /// <summary>Hash over the exact counts of data spesifik, which are in no stored row.</summary>
    public string SpecificContentHash() => _plan.Specific.Count == 0 ? string.Empty : Count(StatisticsScope.Specific).SpecificContentHash();

    private StatisticsCounts Count(StatisticsScope scope = StatisticsScope.Everything) => new CountsBuilder(_plan, _areas, _benefits).Build(scope);

    private static HeadedUnit Unit(EntityRecord record, FieldDefinition head, FieldDefinition number, short code) => new()
    {
        Key = record.SourceKey,
        Head = record.Number(head) ?? 0,
        Number = StatisticsNumber.Of(record.Text(number)),
        Place = Place.None,
        Code = code,
    };

    private NumberedPlaces PlacesOf(int target) => target switch
    {
        1 => _residents.Numbers,
        2 => Numbers(target, _families),
        _ => Numbers(target, _households),
    };

    private NumberedPlaces Numbers(int target, HeadedUnits units)
    {
        if (_recorder is not null)
        {
            foreach (var unit in units.Units.Where(unit => unit.Place.IsKnown))
            {
                _recorder.Bear(target, unit.Number, unit.Place, unit.Key, unit.Head);
            }
        }

        return units.Numbers();
    }
}
