using CsCheck;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>The collector against counting by hand, over generated villages with dirty data, in every area.</summary>
public sealed class CollectorOracleTests
{
    private static readonly Gen<SyntheticVillage> Villages =
        Gen.Select(Gen.Int, Gen.Int[1, 2], Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 6], Gen.Double[0, 0.3])
            .Select((seed, hamlets, rw, rt, families, dirt) => new SyntheticVillage(seed, hamlets, rw, rt, families + 1, dirt));

    [Theory]
    [InlineData("sex")]
    [InlineData("religion")]
    [InlineData("educationAttained")]
    [InlineData("educationOngoing")]
    [InlineData("occupation")]
    [InlineData("maritalStatus")]
    [InlineData("citizenship")]
    [InlineData("residency")]
    [InlineData("bloodType")]
    [InlineData("familyRelationship")]
    [InlineData("insurance")]
    [InlineData("disability")]
    [InlineData("chronicIllness")]
    [InlineData("contraception")]
    public void Coded_topics_count_active_residents_by_code(string topic) => Check(topic, (naive, table) =>
    {
        foreach (var line in table.Lines)
        {
            Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && $"{Code(p, topic)}" == line.Code), line.Count);
        }

        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && table.Lines.All(l => l.Code != $"{Code(p, topic)}")), table.NotFilled);
        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive), table.Total);
    });

    [Theory]
    [InlineData("ageBand")]
    [InlineData("ageCategory")]
    public void Age_topics_count_by_bands_that_include_both_ends(string topic) => Check(topic, (naive, table, village) =>
    {
        var bands = topic == "ageBand" ? Lists.Bands : Lists.Categories;
        foreach (var (line, band) in table.Lines.Zip(bands))
        {
            Assert.Equal(
                naive.Count(table.Level, table.Area, p => p.IsActive && p.BirthDate is not null && NaiveCount.Age(p, village.Day) is var age && age >= band.From && age <= band.To),
                line.Count);
        }

        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && p.BirthDate is null), table.NotFilled);
        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive), table.Total);
    });

    [Fact]
    public void Birth_certificates_count_holders_by_band() => Check("birthCertificate", (naive, table, village) =>
    {
        foreach (var (line, band) in table.Lines.Zip(Lists.Bands))
        {
            Assert.Equal(
                naive.Count(table.Level, table.Area, p => p.IsActive && p.BirthCertificate is not null && p.BirthDate is not null
                    && NaiveCount.Age(p, village.Day) is var age && age >= band.From && age <= band.To),
                line.Count);
        }

        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && (p.BirthCertificate is null || p.BirthDate is null)), table.NotFilled);
    });

    [Fact]
    public void Identity_cards_count_among_the_obliged() => Check("idCard", (naive, table, village) =>
    {
        bool Obliged(Person p) => p.IsActive && ((p.BirthDate is not null && NaiveCount.Age(p, village.Day) >= 17) || p.MaritalStatus > 1);
        foreach (var line in table.Lines)
        {
            Assert.Equal(naive.Count(table.Level, table.Area, p => Obliged(p) && p.CardType is 1 or 2 && Obliged(p) && $"{p.CardStatus}" == line.Code), line.Count);
        }

        Assert.Equal(naive.Count(table.Level, table.Area, Obliged), table.Total);
    });

    [Fact]
    public void Child_cards_count_up_to_seventeen() => Check("childIdCard", (naive, table, village) =>
    {
        bool Child(Person p) => p.IsActive && p.BirthDate is not null && NaiveCount.Age(p, village.Day) <= 17;
        foreach (var line in table.Lines)
        {
            Assert.Equal(naive.Count(table.Level, table.Area, p => Child(p) && p.CardType == 3 && $"{p.CardStatus}" == line.Code), line.Count);
        }

        Assert.Equal(naive.Count(table.Level, table.Area, p => Child(p) && p.CardType != 3), table.NotFilled);
        Assert.Equal(naive.Count(table.Level, table.Area, Child), table.Total);
    });

    [Fact]
    public void Marriage_books_count_among_the_ever_married() => Check("marriageBook", (naive, table) =>
    {
        foreach (var line in table.Lines)
        {
            Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && p.MaritalStatus > 1 && p.MarriageCertificate is not null && $"{p.MaritalStatus}" == line.Code), line.Count);
        }

        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && p.MaritalStatus > 1), table.Total);
    });

    [Fact]
    public void Employment_insurance_counts_holders_by_occupation() => Check("employmentInsurance", (naive, table) =>
    {
        foreach (var line in table.Lines)
        {
            Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && p.EmploymentInsurance is not null && $"{p.Occupation}" == line.Code), line.Count);
        }

        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive), table.Total);
    });

    [Fact]
    public void Pregnancy_counts_women_alone() => Check("pregnancy", (naive, table) =>
    {
        foreach (var line in table.Lines)
        {
            Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && p.Sex == 2 && $"{p.Specific.Pregnancy}" == line.Code), line.Count);
        }

        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && p.Sex == 2), table.Total);
    });

    [Fact]
    public void Life_status_counts_every_row_and_death_certificates_the_dead() => Check("deathCertificate", (naive, table, village) =>
    {
        Assert.Equal(naive.Count(table.Level, table.Area, p => p.LifeStatus == 2), table.Total);
        Assert.Equal(
            naive.Count(table.Level, table.Area, p => p.LifeStatus == 2 && village.DeathCertificates.Contains(p.Key) && p.BirthDate is not null).Total,
            table.Lines.Sum(l => l.Count.Total));
    });

    [Fact]
    public void Accounts_count_the_living_who_have_one_active_or_not() => Check("selfServiceAccount", (naive, table, village) =>
    {
        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive), table.Total);
        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && village.Accounts.Contains(p.Key)), Assert.Single(table.Lines).Count);
        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && !village.Accounts.Contains(p.Key)), table.NotFilled);
    });

    [Fact]
    public void Ethnicity_groups_spellings() => Check("ethnicity", (naive, table) =>
    {
        foreach (var line in table.Lines)
        {
            Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && p.Ethnicity?.Trim().ToUpperInvariant() == line.Code), line.Count);
        }

        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive && p.Ethnicity is null), table.NotFilled);
        Assert.Equal(naive.Count(table.Level, table.Area, p => p.IsActive), table.Total);
    });

    [Fact]
    public void Families_are_counted_where_their_heads_live_by_three_definitions() => Villages.Sample(
        village =>
        {
            var naive = new NaiveCount(village);
            var snapshot = village.Count();
            foreach (var table in snapshot.Tables)
            {
                var expected = table.Topic switch
                {
                    "familiesActiveHead" or "socialClass" => naive.CountUnits(table.Level, table.Area, village.Families, (_, _) => true),
                    "familiesHeadOfFamily" => naive.CountUnits(table.Level, table.Area, village.Families, (_, head) => head.Relationship == 1),
                    "familiesDashboard" => naive.CountUnits(
                        table.Level, table.Area, village.Families, (f, head) => head.Relationship == 1 && f.Events.Count > 0 && f.Events[^1] is not (2 or 3 or 4)),
                    "households" => naive.CountUnits(table.Level, table.Area, village.Households, (_, head) => head.HouseholdRole == 1),
                    _ => (StatisticsCount?)null,
                };
                Assert.Equal(expected ?? table.Total, table.Total);
                if (table.Topic == "socialClass")
                {
                    Assert.All(table.Lines, line => Assert.Equal(
                        naive.CountUnits(table.Level, table.Area, village.Families, (f, _) => $"{f.SocialClass}" == line.Code), line.Count));
                }
            }
        },
        iter: 25);

    [Fact]
    public void Recipients_of_aid_are_matched_by_number_and_counted_once() => Villages.Sample(
        village =>
        {
            var naive = new NaiveCount(village);
            foreach (var table in village.Count().Tables.Where(t => StatisticsTopics.IsBenefit(t.Topic)))
            {
                var benefit = village.Benefits.Single(b => b.Name == table.Label);
                var expected = benefit.Target switch
                {
                    1 => naive.Count(table.Level, table.Area, p => p.IsActive && benefit.Participants.Contains(p.Nik)),
                    2 => naive.CountUnits(table.Level, table.Area, village.Families, (f, _) => benefit.Participants.Contains(f.Number)),
                    _ => naive.CountUnits(table.Level, table.Area, village.Households, (h, head) => head.HouseholdRole == 1 && benefit.Participants.Contains(h.HouseholdNumber)),
                };
                Assert.Equal(expected, table.Lines[0].Count);
                Assert.Equal(table.Total.Total, table.Lines.Sum(l => l.Count.Total));
            }
        },
        iter: 25);

    private static int Code(Person p, string topic) => topic switch
    {
        "sex" => p.Sex,
        "religion" => p.Religion,
        "educationAttained" => p.Education,
        "educationOngoing" => p.EducationOngoing,
        "occupation" => p.Occupation,
        "maritalStatus" => p.MaritalStatus,
        "citizenship" => p.Citizenship,
        "residency" => p.Residency,
        "bloodType" => p.BloodType,
        "familyRelationship" => p.Relationship,
        "insurance" => p.Insurance,
        "disability" => p.Specific.Disability,
        "chronicIllness" => p.Specific.ChronicIllness,
        _ => p.Specific.Contraception,
    };

    private static void Check(string topic, Action<NaiveCount, StatisticsTable> check) => Check(topic, (naive, table, _) => check(naive, table));

    private static void Check(string topic, Action<NaiveCount, StatisticsTable, SyntheticVillage> check) => Villages.Sample(
        village =>
        {
            var naive = new NaiveCount(village);
            var tables = village.Count().Tables.Where(t => t.Topic == topic).ToList();
            Assert.NotEmpty(tables);
            foreach (var table in tables)
            {
                check(naive, table, village);
            }
        },
        iter: 20);
}
