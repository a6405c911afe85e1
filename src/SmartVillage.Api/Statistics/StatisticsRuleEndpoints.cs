using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Statistics.Explaining;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Statistics;

/// <summary>The rule behind a topic's numbers, so that whoever doubts one can look up who is counted and where OpenSID shows the same (PRV-18).</summary>
internal sealed class StatisticsRuleEndpoints : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/statistics/{topic}/rule", "getStatisticsRule", Get)
        {
            Tag = "Statistik",
            Summary = "Aturan di balik angka sebuah topik, dalam bahasa Indonesia dan Inggris",
            Description = "Siapa dihitung di baris mana, siapa populasinya, dari tabel OpenSID yang mana, dan halaman OpenSID yang menampilkan hal yang sama.",
            Schema = "StatisticsRule",
        },
    ];

    private static Task<IResult> Get(ApiRequest request, CancellationToken cancellationToken)
    {
        var topic = request.HttpContext.GetRouteValue("topic") as string ?? string.Empty;
        var statistics = request.Reader.OpenPublicStatistics(request.Village);
        return Task.FromResult<IResult>(Find(topic, statistics) is { } rule
            ? request.One(writer => Write(writer, rule, isRead: statistics is null || !StatisticsTopics.IsNotRead(topic, statistics.NotReadTopics)))
            : Problems.NotFound);
    }

    /// <summary>Aid programmes are a village's own: one that it does not publish has no rule here.</summary>
    private static StatisticsRule? Find(string topic, IVillageStatistics? statistics)
    {
        if (!StatisticsTopics.IsBenefit(topic))
        {
            return StatisticsRule.Find(topic);
        }

        return statistics?.Find(topic, AreaLevel.Village) is [var programme, ..] ? StatisticsRule.Find(topic, programme.Table.Label) : null;
    }

    private static void Write(Utf8JsonWriter writer, StatisticsRule rule, bool isRead)
    {
        writer.WriteStartObject();
        writer.WriteString("topic", rule.Topic);
        writer.WriteString("label", rule.Label);
        writer.WriteString("definition", rule.Definition);
        writer.WriteString("population", rule.Population);
        writer.WriteStartObject("english");
        writer.WriteString("label", rule.English.Label);
        writer.WriteString("definition", rule.English.Definition);
        writer.WriteString("population", rule.English.Population);
        writer.WriteEndObject();
        writer.WriteString("unit", rule.Unit?.ToString());
        writer.WriteString("page", rule.Page);
        writer.WriteStartArray("tables");
        foreach (var table in rule.Tables)
        {
            writer.WriteStringValue(table);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("isSpecific", rule.IsSpecific);
        writer.WriteBoolean("isRead", isRead);
        writer.WriteString("suppression", StatisticsMetadata.SuppressionOf(rule));
        writer.WriteNumber("ruleVersion", StatisticsRule.Version);
        writer.WriteString("coverage", StatisticsMetadata.Coverage);
        writer.WriteString("areaCodes", StatisticsMetadata.AreaCodes);
        writer.WriteEndObject();
    }
}
