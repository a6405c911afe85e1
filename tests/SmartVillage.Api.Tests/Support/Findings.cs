using Microsoft.Data.Sqlite;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Findings of the villages of a host.</summary>
internal static class Findings
{
    /// <summary>A finding that the route can be asked about.</summary>
    public static long SampleOf(ApiHost host, ApiRoute route, string village)
    {
        var code = Reports.Village(village);
        var finding = Of(host, code).First(one => one.Subject == SubjectKind.Resident);
        if (route.Pattern.Contains("/duplicates/", StringComparison.Ordinal))
        {
            return Pair(host, village, finding);
        }

        if (route.Method == "DELETE")
        {
            Desk(host).Except(code, finding.Id, new FindingWaiver(WaiverKind.Other, "Uji", new DateOnly(2026, 6, 30)), "uji", "uji");
        }

        return finding.Id;
    }

    /// <summary>Everything that is shown now, set aside or not.</summary>
    public static List<Finding> Of(ApiHost host, VillageCode village)
    {
        host.Services.GetRequiredService<IQualityEvaluation>().EnsureCurrentAsync(village, CancellationToken.None).GetAwaiter().GetResult();
        return [.. ((FindingState[])[FindingState.Open, FindingState.Excepted]).SelectMany(state => Desk(host).List(village, new FindingFilter { State = state, Take = 100_000 })).OrderBy(finding => finding.Id)];
    }

    /// <summary>Somebody and somebody else as one pair, which nobody in a synthetic village is by himself.</summary>
    private static long Pair(ApiHost host, string village, Finding finding)
    {
        using var connection = new SqliteConnection($"Data Source={host.Files.Work};Default Timeout=10");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO findings (village, rule, subject, subject_id, pair_id, other_id, severity, priority, state, tested, first_seen)
            VALUES ($village, 'DUP-01', 0, $one, $other, $other, 2, 9, 0, x'00', 0)
            ON CONFLICT (village, rule, subject, subject_id, pair_id) DO UPDATE SET state = 0 RETURNING id
            """;
        command.Parameters.AddWithValue("$village", village);
        command.Parameters.AddWithValue("$one", finding.SubjectId);
        command.Parameters.AddWithValue("$other", finding.SubjectId + 1);
        return (long)command.ExecuteScalar()!;
    }

    private static IFindingDesk Desk(ApiHost host) => host.Services.GetRequiredService<IFindingDesk>();
}
