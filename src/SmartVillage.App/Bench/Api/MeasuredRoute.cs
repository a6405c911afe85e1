using System.Text;

namespace SmartVillage.App.Bench.Api;

/// <summary>What is asked: one budget with its requests, drawn at random but the same in every measurement.</summary>
internal sealed record MeasuredRoute(string Name, double Budget, double? P99Budget, Func<Random, string> Path, bool NeedsKey)
{
    private const string Village = $"/api/v1/villages/{SyntheticVillage.Code}";
    private const double P99Limit = 25;

    public static IReadOnlyList<MeasuredRoute> All(int residents) =>
    [
        new("apiCached", 0.8, null, _ => $"{Village}/statistics/occupation", NeedsKey: false),
        new("apiCachedServices", 0.8, null, _ => $"{Village}/services", NeedsKey: false),
        new("apiCachedOpen311", 0.8, null, _ => $"/open311/v2/services.json?jurisdiction_id={SyntheticVillage.Code}", NeedsKey: false),
        new("apiResident", 0.25, P99Limit, draw => $"{Village}/residents/{1 + draw.Next(residents)}", NeedsKey: true),
        new("apiPage", 0.1, P99Limit, draw => $"{Village}/residents?{Filter(draw)}", NeedsKey: true),
    ];

    /// <summary>A set of requests as they go over the line.</summary>
    public ReadOnlyMemory<byte>[] Requests(int count, string key)
    {
        var draw = new Random(count);
        var authorization = NeedsKey ? $"Authorization: Bearer {key}\r\n" : string.Empty;
        return Enumerable.Range(0, count)
            .Select(_ => new ReadOnlyMemory<byte>(Encoding.ASCII.GetBytes($"GET {Path(draw)} HTTP/1.1\r\nHost: localhost\r\n{authorization}\r\n")))
            .ToArray();
    }

    /// <summary>One to three of the filters that operators use, frequent and rare values alike.</summary>
    private static string Filter(Random draw)
    {
        string[] all =
        [
            $"sex={1 + draw.Next(2)}", $"religion={1 + draw.Next(7)}", $"occupation={1 + draw.Next(SyntheticVillage.Occupations)}", $"education={1 + draw.Next(10)}",
            $"maritalStatus={1 + draw.Next(4)}", $"lifeStatus={1 + draw.Next(2)}", $"citizenship={1 + draw.Next(2)}", $"ageFrom={draw.Next(40)}&ageTo={40 + draw.Next(40)}",
            $"rw={1 + draw.Next(20):000}",
        ];
        draw.Shuffle(all);
        return string.Join('&', all.Take(1 + draw.Next(3)));
    }
}
