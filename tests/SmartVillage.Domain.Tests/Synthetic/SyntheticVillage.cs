using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Synthetic;

/// <summary>A village that exists only here, the same for the same seed, that can live through days.</summary>
internal sealed class SyntheticVillage
{
    private readonly Random _random;
    private long _lastKey;

    public SyntheticVillage(int seed, int hamlets = 2, int rwPerHamlet = 3, int rtPerRw = 3, int familiesPerRt = 20, double dirt = 0.02)
    {
        _random = new Random(seed);
        AddAreas(hamlets, rwPerHamlet, rtPerRw);
        foreach (var rt in Areas.Where(a => a.Rt is not ("0" or "-")).ToList())
        {
            for (var i = 0; i < familiesPerRt; i++)
            {
                AddFamily(rt.Key, 1 + _random.Next(6), dirt);
            }
        }

        AddAid();
    }

    public DateOnly Day { get; set; } = new(2026, 1, 10);

    public List<SyntheticArea> Areas { get; } = [];

    public List<Person> People { get; } = [];

    public List<SyntheticFamily> Families { get; } = [];

    public List<SyntheticFamily> Households { get; } = [];

    /// <summary>Programme key, target, numbers of participants.</summary>
    public List<(long Key, string Name, int Target, List<string> Participants)> Benefits { get; } = [];

    public HashSet<long> DeathCertificates { get; } = [];

    /// <summary>Residents with an account, dead ones too; a few accounts belong to nobody.</summary>
    public HashSet<long> Accounts { get; } = [];

    public StatisticsSnapshot Count(Predicate<string>? reads = null) => Collect(reads).Build();

    public StatisticsCollector Collect(Predicate<string>? reads = null)
    {
        var collector = new StatisticsCollector(Lists.Context(Day, reads));
        foreach (var row in SyntheticRows.Of(this))
        {
            collector.Add(row);
        }

        return collector;
    }

    /// <summary>A day passes and so many people change; the number of changes in one person's fields does not matter.</summary>
    public void LiveOneDay(int changes)
    {
        Day = Day.AddDays(1);
        for (var i = 0; i < changes; i++)
        {
            ChangeSomebody();
        }
    }

    private void ChangeSomebody()
    {
        var person = People[_random.Next(People.Count)];
        switch (_random.Next(8))
        {
            case 0:
                person.LifeStatus = person.LifeStatus == 1 ? 2 + _random.Next(2) : 1;
                break;
            case 1:
                AddPerson(person.Area, person.Family, 4, 0);
                break;
            case 2:
                person.Religion = Skewed(7);
                break;
            case 3:
                person.MaritalStatus = 1 + _random.Next(4);
                break;
            case 4:
                person.Education = 1 + Skewed(9);
                break;
            case 5:
                person.Specific = person.Specific with { Disability = (short)(1 + _random.Next(7)) };
                break;
            case 6:
                person.Area = Areas[_random.Next(Areas.Count)].Key;
                break;
            default:
                person.Occupation = 1 + Skewed(19);
                break;
        }
    }

    private void AddAreas(int hamlets, int rwPerHamlet, int rtPerRw)
    {
        for (var h = 1; h <= hamlets; h++)
        {
            Area($"DUSUN {h}", "0", "0");
            Area($"DUSUN {h}", "-", "0");

            // The shape of OpenSID's demo village: RT directly below the hamlet.
            for (var t = 1; rwPerHamlet == 0 && t <= rtPerRw; t++)
            {
                Area($"DUSUN {h}", "-", $"{t:000}");
            }

            for (var w = 1; w <= rwPerHamlet; w++)
            {
                Area($"DUSUN {h}", $"{w:000}", "0");
                Area($"DUSUN {h}", $"{w:000}", "-");
                for (var t = 1; t <= rtPerRw; t++)
                {
                    Area($"DUSUN {h}", $"{w:000}", $"{t:000}");
                }
            }
        }
    }

    private void Area(string hamlet, string rw, string rt) => Areas.Add(new SyntheticArea(Areas.Count + 1, hamlet, rw, rt));

    private void AddFamily(long area, int size, double dirt)
    {
        var family = new SyntheticFamily(Families.Count + 1) { SocialClass = Chance(0.8) ? 1 + _random.Next(5) : 0 };
        var head = AddPerson(area, family.Key, 1, dirt);
        family.Head = head.Key;
        for (var i = 1; i < size; i++)
        {
            AddPerson(area, family.Key, i == 1 ? 3 : 4, dirt);
        }

        family.Events.Add(1);
        if (Chance(dirt))
        {
            family.Head = 0;
        }

        if (Chance(dirt))
        {
            family.Events.Add(2 + _random.Next(3));
        }

        Families.Add(family);
        if (Chance(0.4))
        {
            Households.Add(new SyntheticFamily(Households.Count + 1) { Head = family.Head, InSurvey = Chance(0.5) });
            head.HouseholdRole = Chance(0.9) ? 1 : 2;
        }
    }

    private Person AddPerson(long area, long family, int relationship, double dirt)
    {
        var age = relationship == 4 ? _random.Next(25) : 20 + _random.Next(60);
        var marital = relationship == 4 ? 1 : 2 + (Chance(0.15) ? 1 + _random.Next(2) : 0);
        var person = new Person(++_lastKey)
        {
            Area = Chance(dirt) ? Areas[_random.Next(Areas.Count)].Key : area,
            Family = family,
            Relationship = relationship,
            Sex = Chance(dirt / 4) ? 0 : relationship == 1 ? (Chance(0.85) ? 1 : 2) : relationship == 3 ? 2 : 1 + _random.Next(2),
            BirthDate = Chance(dirt) ? null : Day.AddDays(-_random.Next(366)).AddYears(-age),
            LifeStatus = Chance(dirt) ? new[] { 2, 3, 4, 6, 9 }[_random.Next(5)] : 1,
            Religion = Skewed(7),
            Education = 1 + Skewed(9),
            EducationOngoing = age < 20 ? 1 + Skewed(17) : 18,
            Occupation = age < 18 ? 3 : 1 + Skewed(19),
            MaritalStatus = Chance(dirt) ? 0 : marital,
            Citizenship = Chance(0.002) ? 2 : 1,
            Residency = Chance(0.05) ? 2 : 1,
            BloodType = Chance(0.6) ? 13 : 1 + _random.Next(4),
            Insurance = Chance(0.3) ? 0 : new[] { 1, 2, 3, 4, 99 }[_random.Next(5)],
            CardType = age < 17 ? (Chance(0.5) ? 3 : 0) : Chance(dirt) ? 0 : 2,
            CardStatus = 1 + _random.Next(8),
            Ethnicity = Chance(0.3) ? null : new[] { "JAWA", "Jawa ", "LAMPUNG", "SUNDA", "BATAK" }[Skewed(5) - 1],
            BirthCertificate = Chance(0.7) ? "AL-1" : null,
            MarriageCertificate = marital > 1 && Chance(0.6) ? "AP-1" : null,
            EmploymentInsurance = age > 20 && Chance(0.3) ? "BK-1" : null,
            FatherName = Chance(0.9) ? "AYAH" : null,
            Specific = new SpecificData((short)(Chance(0.05) ? 1 + _random.Next(6) : 7), (short)(Chance(0.05) ? 1 + _random.Next(13) : 0), (short)_random.Next(3), (short)(Chance(0.3) ? 3 : 0), 0),
        };
        if (person.Key % 7 == 0)
        {
            Accounts.Add(person.Key % 49 == 0 ? person.Key + 900_000 : person.Key);
        }

        if (person.LifeStatus == 2 && Chance(0.5))
        {
            DeathCertificates.Add(person.Key);
        }

        if (Chance(dirt / 4))
        {
            person.Area = 99_999;
        }

        if (Chance(dirt))
        {
            person.Religion = Chance(0.5) ? 0 : 77;
        }

        People.Add(person);
        return person;
    }

    private void AddAid()
    {
        Benefits.Add((1, "Bantuan Tunai", 1, [.. People.Where(_ => Chance(0.1)).Select(p => p.Nik), People[0].Nik, People[0].Nik, "1111222233339999"]));
        Benefits.Add((2, "Beras", 2, [.. Families.Where(_ => Chance(0.3)).Select(f => f.Number)]));
        Benefits.Add((3, "Listrik", 3, [.. Households.Where(_ => Chance(0.3)).Select(h => h.HouseholdNumber)]));
        Benefits.Add((4, "Kelompok Tani", 4, ["1"]));
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    /// <summary>1 is by far the most frequent, the last code rare.</summary>
    private int Skewed(int codes)
    {
        var code = 1;
        while (code < codes && Chance(0.25))
        {
            code++;
        }

        return code;
    }
}
