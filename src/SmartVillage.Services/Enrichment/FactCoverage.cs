using SmartVillage.Domain.Statistics;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Enrichment;

/// <summary>How many people of a village a fact is recorded of, out of a public table: hidden cells stay hidden, and nothing is counted here that is not published already.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Topic">Topic of the statistics that it comes from.</param>
/// <param name="Recorded">People of whom it is recorded; null when hidden.</param>
/// <param name="NotRecorded">All others of the topic's population; null when hidden.</param>
/// <param name="Total">Population of the topic; null when hidden.</param>
public sealed record FactCoverage(RecordedFact Fact, string Topic, long? Recorded, long? NotRecorded, long? Total)
{
    /// <summary>The topic that counts a fact, or null when none does.</summary>
    public static string? TopicOf(RecordedFact fact) => fact switch
    {
        RecordedFact.HealthInsurance => "insurance",
        RecordedFact.BirthCertificate => "birthCertificate",
        RecordedFact.IdCard => "idCard",
        RecordedFact.SelfServiceAccount => "selfServiceAccount",
        _ => null,
    };

    /// <summary>Coverage out of the table of <see cref="TopicOf"/>.</summary>
    public static FactCoverage Of(RecordedFact fact, StatisticsTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var recorded = fact switch
        {
            RecordedFact.HealthInsurance => Sum(table, code => code != RecordCodes.NoInsurance) ?? AllBut(table, code => code == RecordCodes.NoInsurance),
            RecordedFact.IdCard => Sum(table, RecordCodes.IsCardThere),
            // The lines of certificates are age bands, and in each stand those who have one; accounts have one line.
            RecordedFact.BirthCertificate or RecordedFact.SelfServiceAccount => Sum(table, _ => true),
            _ => throw new ArgumentException("No topic counts this fact.", nameof(fact)),
        };
        return new FactCoverage(fact, table.Topic, recorded, table.Total.Total - recorded, table.Total.Total);
    }

    private static long? Sum(StatisticsTable table, Func<long, bool> isCounted) => table.Lines
        .Where(line => long.TryParse(line.Code, out var code) && isCounted(code))
        .Aggregate((long?)0, (sum, line) => sum + line.Count.Total);

    /// <summary>Everybody but those of these lines and those without any; the same number where the lines add up to the total.</summary>
    private static long? AllBut(StatisticsTable table, Func<long, bool> isLeftOut) =>
        table.Total.Total - Sum(table, isLeftOut) - (table.NotFilled is { } notFilled ? notFilled.Total : 0);
}
