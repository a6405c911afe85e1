using CsCheck;
using SmartVillage.Domain.Statistics;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Enrichment;

namespace SmartVillage.Services.Tests.Enrichment;

/// <summary>Coverage is a sum of public cells; what is hidden there is hidden here.</summary>
public sealed class FactCoverageTests
{
    [Fact]
    public void Insurance_is_everybody_with_a_kind_that_is_one()
    {
        var coverage = FactCoverage.Of(RecordedFact.HealthInsurance, Table("insurance", 100, 15, (1, 5), (2, 50), (3, 20), (99, 10)));

        Assert.Equal((80L, 20L, 100L), (coverage.Recorded, coverage.NotRecorded, coverage.Total));
    }

    [Fact]
    public void A_card_is_there_when_it_is_printed_shipped_or_issued()
    {
        var coverage = FactCoverage.Of(RecordedFact.IdCard, Table("idCard", 100, 3, (1, 1), (2, 10), (3, 20), (4, 30), (5, 2), (6, 4), (7, 5), (8, 6)));

        Assert.Equal((40L, 60L), (coverage.Recorded, coverage.NotRecorded));
    }

    [Fact]
    public void Holders_of_a_certificate_stand_in_all_bands()
    {
        var coverage = FactCoverage.Of(RecordedFact.BirthCertificate, Table("birthCertificate", 100, 40, (6, 25), (9, 35)));

        Assert.Equal((60L, 40L), (coverage.Recorded, coverage.NotRecorded));
    }

    [Fact]
    public void What_is_hidden_there_is_hidden_here()
    {
        var card = FactCoverage.Of(RecordedFact.IdCard, Table("idCard", 100, 3, (2, 10), (4, null), (8, 6)));
        var certificate = FactCoverage.Of(RecordedFact.BirthCertificate, Table("birthCertificate", null, 40, (6, 25)));
        var insurance = FactCoverage.Of(RecordedFact.HealthInsurance, Table("insurance", 100, null, (1, 5), (2, null)));

        Assert.Equal((null, null, 100L), (card.Recorded, card.NotRecorded, card.Total));
        Assert.Equal((25L, null), (certificate.Recorded, certificate.NotRecorded));
        Assert.Null(insurance.Recorded);
    }

    [Fact]
    public void A_hidden_kind_of_insurance_hides_nothing_when_those_without_are_public() =>
        Assert.Equal(80L, FactCoverage.Of(RecordedFact.HealthInsurance, Table("insurance", 100, 15, (1, 5), (2, null), (3, null))).Recorded);

    [Fact]
    public void Recorded_and_not_recorded_add_up_however_the_cells_are() => Gen.Int[0, 500].Array[5].Sample(cells =>
    {
        var total = cells.Sum();
        var table = Table("insurance", total, cells[0], (1, cells[1]), (2, cells[2]), (3, cells[3]), (99, cells[4]));

        var coverage = FactCoverage.Of(RecordedFact.HealthInsurance, table);

        Assert.Equal(total, coverage.Recorded + coverage.NotRecorded);
        Assert.Equal(cells[2] + cells[3] + cells[4], coverage.Recorded);
    });

    [Theory]
    [InlineData(RecordedFact.FamilyCard)]
    [InlineData(RecordedFact.AidProgramme)]
    public void What_no_topic_counts_has_no_coverage(RecordedFact fact)
    {
        Assert.Null(FactCoverage.TopicOf(fact));
        Assert.Throws<ArgumentException>(() => FactCoverage.Of(fact, Table("sex", 1, 0)));
    }

    [Fact]
    public void Every_topic_is_one_of_the_statistics() => Assert.All(
        Enum.GetValues<RecordedFact>().Select(FactCoverage.TopicOf).OfType<string>(), topic => Assert.NotNull(StatisticsTopics.Find(topic)));

    private static StatisticsTable Table(string topic, long? total, long? notFilled, params (int Code, long? Count)[] lines) => new()
    {
        Topic = topic,
        Level = AreaLevel.Village,
        Area = string.Empty,
        Lines = [.. lines.Select(l => new StatisticsLine($"{l.Code}", $"{l.Code}", new StatisticsCount(l.Count, null, null)))],
        NotFilled = new StatisticsCount(notFilled, null, null),
        Total = new StatisticsCount(total, null, null),
    };
}
