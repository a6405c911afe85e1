using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Synthetic;

/// <summary>Short code lists in the shape of the source's.</summary>
internal static class Lists
{
    public static readonly IReadOnlyList<AgeBand> Categories =
    [
        new(1, "BALITA (0 - 5)", 0, 5), new(2, "ANAK-ANAK (6 - 17)", 6, 17), new(3, "DEWASA (18 - 30)", 18, 30), new(4, "TUA (31 - 99999)", 31, 99999),
    ];

    public static readonly IReadOnlyList<AgeBand> Bands =
        [new(1, "0 - 1", 0, 1), new(2, "2 - 4", 2, 4), .. Enumerable.Range(1, 14).Select(i => new AgeBand(2 + i, $"{5 * i} - {(5 * i) + 4}", 5 * i, (5 * i) + 4)), new(17, "75+", 75, 99999)];

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<CodeListEntry>> Codes = new Dictionary<string, IReadOnlyList<CodeListEntry>>(StringComparer.Ordinal)
    {
        ["sex"] = Of(1, 2),
        ["religion"] = Of(1, 2, 3, 4, 5, 6, 7),
        ["educationAttained"] = Of([.. Enumerable.Range(1, 10)]),
        ["educationOngoing"] = Of([.. Enumerable.Range(1, 18)]),
        ["occupation"] = Of([.. Enumerable.Range(1, 20)]),
        ["maritalStatus"] = Of(1, 2, 3, 4),
        ["citizenship"] = Of(1, 2, 3),
        ["residency"] = Of(1, 2),
        ["bloodType"] = Of([.. Enumerable.Range(1, 13)]),
        ["insurance"] = Of(1, 2, 3, 4, 99),
        ["familyRelationship"] = Of([.. Enumerable.Range(1, 11)]),
        ["idCardStatus"] = Of([.. Enumerable.Range(1, 8)]),
        ["lifeStatus"] = Of(1, 2, 3, 4, 6, 9),
        ["socialClass"] = Of(1, 2, 3, 4, 5),
        ["disability"] = Of([.. Enumerable.Range(1, 7)]),
        ["chronicIllness"] = Of([.. Enumerable.Range(1, 14)]),
        ["contraception"] = Of(1, 2, 3, 4, 5, 6, 7, 99, 100),
        ["pregnancy"] = Of(1, 2),
        ["covid"] = Of([.. Enumerable.Range(1, 7)]),
    };

    public static StatisticsContext Context(DateOnly day, Predicate<string>? reads = null) => new(
        day,
        Codes,
        Bands,
        Categories,
        Entities.All.SelectMany(e => e.Fields.Select(f => $"{e.Name}.{f.Name}")).Where(f => reads?.Invoke(f) ?? true).ToHashSet(StringComparer.Ordinal),
        new[] { "disability", "chronicIllness", "contraception", "pregnancy", "covid" }.Where(c => reads?.Invoke(c) ?? true).ToHashSet(StringComparer.Ordinal));

    private static IReadOnlyList<CodeListEntry> Of(params int[] codes) => [.. codes.Select(code => new CodeListEntry(code, $"KODE {code}"))];
}
