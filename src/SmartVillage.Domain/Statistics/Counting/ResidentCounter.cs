using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Counts a resident in every topic of people, and the families and households that the resident heads.</summary>
internal sealed class ResidentCounter(
    CountPlan plan, AreaTree areas, HeadedUnits families, HeadedUnits households, SpecificCounting specific, DateOnly referenceDate, ContributionRecorder? recorder = null)
{
    private const int Head = 1;

    private static readonly FieldDefinition AreaField = Entities.Residents["area"];
    private static readonly FieldDefinition NikField = Entities.Residents["nik"];
    private static readonly FieldDefinition RelationshipField = Entities.Residents["familyRelationship"];
    private static readonly FieldDefinition RoleField = Entities.Residents["householdRole"];

    private readonly ResidentFacts _facts = new(referenceDate);
    private readonly TopicCounter[] _people = [.. plan.People];
    private readonly TotalCounter? _activeHead = plan.Find("familiesActiveHead") as TotalCounter;
    private readonly TotalCounter? _headOfFamily = plan.Find("familiesHeadOfFamily") as TotalCounter;
    private readonly TotalCounter? _dashboard = plan.Find("familiesDashboard") as TotalCounter;
    private readonly UnitCounter? _socialClass = plan.Find("socialClass") as UnitCounter;
    private readonly TotalCounter? _households = plan.Find("households") as TotalCounter;
    private readonly UnitCounter? _welfare = plan.Find("welfareHouseholds") as UnitCounter;
    private readonly bool _keepsNumbers = plan.CountsBenefits;

    /// <summary>NIK of active residents, when participants of aid are to be matched.</summary>
    public NumberedPlaces Numbers { get; } = new();

    public AreaCounts CountsOf(AreaNode area) => area.Own ??= new AreaCounts(plan.Cells, recorder?.At(area));

    public void Add(EntityRecord resident)
    {
        _facts.Load(resident);
        var area = areas.Find(resident.Number(AreaField));
        var counts = CountsOf(area);
        recorder?.Begin(resident.SourceKey, resident.SourceKey);
        foreach (var counter in _people)
        {
            counter.Count(_facts, counts);
        }

        if (!_facts.IsActive)
        {
            return;
        }

        plan.Ethnicity?.Count(_facts, counts);
        specific.Add(area, _facts.Sex, resident.Specific);
        var place = Place.Of(area, _facts.Sex);
        if (_keepsNumbers)
        {
            var number = StatisticsNumber.Of(resident.Text(NikField));
            Numbers.Add(number, place);
            recorder?.Bear(1, number, place, resident.SourceKey, resident.SourceKey);
        }

        CountFamilies(resident.SourceKey, counts, place);
        CountHouseholds(resident.SourceKey, counts, place);
    }

    private void CountFamilies(long resident, AreaCounts counts, Place place)
    {
        var headed = families.HeadedBy(resident);
        for (var i = headed.Start.Value; i < headed.End.Value; i++)
        {
            ref var family = ref families[i];
            family.Place = place;
            recorder?.Begin(family.Key, resident);
            recorder?.SeeFamily(family.Key, _facts.Code(RelationshipField) == Head, family.NewestEvent);
            _activeHead?.Add(counts, place.Sex);
            _socialClass?.Add(counts, family.Code, place.Sex);
            if (_facts.Code(RelationshipField) == Head)
            {
                _headOfFamily?.Add(counts, place.Sex);
                if (family.NewestEvent is not (0 or 2 or 3 or 4))
                {
                    _dashboard?.Add(counts, place.Sex);
                }
            }
        }
    }

    private void CountHouseholds(long resident, AreaCounts counts, Place place)
    {
        var headed = households.HeadedBy(resident);
        for (var i = headed.Start.Value; i < headed.End.Value; i++)
        {
            if (_facts.Code(RoleField) == Head)
            {
                ref var household = ref households[i];
                household.Place = place;
                recorder?.Begin(household.Key, resident);
                _households?.Add(counts, place.Sex);
                _welfare?.Add(counts, household.Code, place.Sex);
            }
        }
    }
}
