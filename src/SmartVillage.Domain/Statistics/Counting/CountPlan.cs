using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Which topics this source can give, and a counter for each.</summary>
internal sealed class CountPlan
{
    private const int HoldsChildCard = 3;

    /// <summary>By target of a programme (<c>sasaran</c> 1 to 3): who could receive, and the number that says who does.</summary>
    private static readonly (string Population, string Number)[] Targets =
        [("population", "residents.nik"), ("familiesActiveHead", "families.familyCardNumber"), ("households", "households.householdNumber")];

    private readonly StatisticsContext _context;
    private readonly Func<long, bool> _hasDeathCertificate;
    private readonly Func<long, bool> _hasAccount;
    private readonly List<TopicCounter> _people = [];
    private readonly List<SpecificCounter> _specific = [];
    private readonly List<TopicCounter> _units = [];

    public CountPlan(StatisticsContext context, StatisticsScope scope, OpenCells cells, Func<long, bool> hasDeathCertificate, Func<long, bool> hasAccount)
    {
        _context = context;
        _hasDeathCertificate = hasDeathCertificate;
        _hasAccount = hasAccount;
        Topics = [.. StatisticsTopics.All.Where(IsRead).Where(topic => scope.HasFlag(topic.IsSpecific ? StatisticsScope.Specific : StatisticsScope.People))];
        foreach (var topic in Topics)
        {
            Add(topic, cells);
        }

        NotRead = [.. StatisticsTopics.All.Where(topic => !IsRead(topic)).Select(topic => topic.Key), .. ReadsBenefits ? [] : (string[])[StatisticsTopics.Benefits]];
    }

    /// <summary>Topics that are counted, in their order.</summary>
    public IReadOnlyList<StatisticsTopic> Topics { get; }

    /// <summary>Counters that every resident passes.</summary>
    public IReadOnlyList<TopicCounter> People => _people;

    /// <summary>Counters of data spesifik, kept apart because they never count in an RT.</summary>
    public IReadOnlyList<SpecificCounter> Specific => _specific;

    /// <summary>Counters of families and households.</summary>
    public IReadOnlyList<TopicCounter> Units => _units;

    public EthnicityCounter? Ethnicity { get; private set; }

    /// <summary>Topics that the source does not give, whatever the scope.</summary>
    public IReadOnlyList<string> NotRead { get; }

    public int Cells { get; private set; }

    public int SpecificCells { get; private set; }

    /// <summary>Whether programmes and their participants can be counted.</summary>
    public bool CountsBenefits => Find("population") is not null && ReadsBenefits;

    /// <summary>Whether recipients of a programme can be told; without the number that they are matched with everybody would seem to receive nothing.</summary>
    public bool CountsRecipients(int target) => Find(PopulationOf(target)) is not null && Has(Targets[target - 1].Number);

    /// <summary>Key of the topic that counts who could receive a programme of this target.</summary>
    public static string PopulationOf(int target) => Targets[target - 1].Population;

    public TopicCounter? Find(string key) => _people.Concat(_units).Concat(_specific).FirstOrDefault(counter => counter.Topic.Key == key);

    private bool ReadsBenefits => IsRead(StatisticsTopics.All[0]) && StatisticsTopics.Benefit(string.Empty, string.Empty, StatisticsUnit.People).Needs.All(Has);

    private bool IsRead(StatisticsTopic topic) => topic.Needs.All(Has);

    private bool Has(string need) => need.Contains('.') ? _context.ReadFields.Contains(need) : _context.SpecificColumns.Contains(need);

    private void Add(StatisticsTopic topic, OpenCells cells)
    {
        if (topic.Key == "ethnicity")
        {
            Ethnicity = new EthnicityCounter(topic, cells);
        }
        else if (topic.IsSpecific)
        {
            var counter = SpecificCounter(topic);
            _specific.Add(counter);
            SpecificCells += counter.Cells;
        }
        else if (topic.Unit is StatisticsUnit.Families or StatisticsUnit.Households)
        {
            Keep(_units, UnitCounter(topic));
        }
        else if (topic.Unit == StatisticsUnit.People)
        {
            Keep(_people, PeopleCounter(topic));
        }
    }

    private void Keep(List<TopicCounter> counters, TopicCounter counter)
    {
        counters.Add(counter);
        Cells += counter.Cells;
    }

    private TopicCounter PeopleCounter(StatisticsTopic topic) => topic.Key switch
    {
        "population" => new TotalCounter(topic, IsActive) { First = Cells, HasNotFilled = false },
        "completeness" => new CompletenessCounter(topic, _context) { First = Cells },
        "ageBand" => new BandCounter(topic, _context.AgeBands, IsActive) { First = Cells },
        "ageCategory" => new BandCounter(topic, _context.AgeCategories, IsActive) { First = Cells },
        "birthCertificate" => new BandCounter(topic, _context.AgeBands, IsActive, Holds("birthCertificate")) { First = Cells },
        "deathCertificate" =>
            new BandCounter(topic, _context.AgeBands, r => r.LifeStatus == ResidentFacts.Dead, r => _hasDeathCertificate(r.Record.SourceKey)) { First = Cells },
        "idCard" => Coded(topic, "idCardStatus", r => r.IsObligedToHoldCard, r => r.CardType is not (0 or HoldsChildCard)),
        "childIdCard" => Coded(topic, "idCardStatus", r => r.IsActive && r.Age is >= 0 and <= 17, r => r.CardType == HoldsChildCard),
        "marriageBook" => Coded(topic, "maritalStatus", r => r.IsActive && r.EverMarried, Holds("marriageCertificate")),
        "employmentInsurance" => Coded(topic, "occupation", IsActive, Holds("employmentInsuranceNumber")),
        "selfServiceAccount" =>
            new CodeCounter(topic, [new CodeListEntry(1, "MEMPUNYAI AKUN")], _ => 1, IsActive, r => _hasAccount(r.Record.SourceKey)) { First = Cells },
        "lifeStatus" => Coded(topic, "lifeStatus", _ => true),
        _ => Coded(topic, topic.Key, IsActive),
    };

    private CodeCounter Coded(StatisticsTopic topic, string field, Func<ResidentFacts, bool> isInPopulation, Func<ResidentFacts, bool>? isCounted = null) =>
        new(topic, Codes(Entities.Residents[field].Target!), CodeCounter.Of(Entities.Residents[field]), isInPopulation, isCounted) { First = Cells };

    private TopicCounter UnitCounter(StatisticsTopic topic) => topic.Key switch
    {
        "socialClass" => new UnitCounter(topic, Codes("socialClass")) { First = Cells },
        "welfareHouseholds" => new UnitCounter(topic, [new CodeListEntry(1, "TERDAFTAR BDT")]) { First = Cells },
        _ => new TotalCounter(topic) { First = Cells, HasNotFilled = false },
    };

    private SpecificCounter SpecificCounter(StatisticsTopic topic) => topic.Key switch
    {
        "disability" => Specifically(topic, data => data.Disability),
        "chronicIllness" => Specifically(topic, data => data.ChronicIllness),
        "contraception" => Specifically(topic, data => data.Contraception),
        "covid" => Specifically(topic, data => data.Covid),
        _ => Specifically(topic, data => data.Pregnancy, ofWomen: true),
    };

    private SpecificCounter Specifically(StatisticsTopic topic, Func<SpecificData, short> code, bool ofWomen = false) =>
        new(topic, Codes(topic.Key), code, ofWomen) { First = SpecificCells };

    private IReadOnlyList<CodeListEntry> Codes(string list) => _context.CodeLists.TryGetValue(list, out var entries) ? entries : [];

    private static bool IsActive(ResidentFacts resident) => resident.IsActive;

    private static Func<ResidentFacts, bool> Holds(string field)
    {
        var definition = Entities.Residents[field];
        return resident => resident.IsFilled(definition);
    }
}
