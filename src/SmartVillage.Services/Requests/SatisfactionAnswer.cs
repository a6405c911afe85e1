namespace SmartVillage.Services.Requests;

/// <summary>
/// A resident's answer to the nine elements of PermenPANRB 14/2017, each 1 (bad) to 4 (very good): requirements, procedure, time, fee, product, competence, conduct, handling of
/// complaints, facilities.
/// </summary>
public static class SatisfactionAnswer
{
    /// <summary>How many elements there are.</summary>
    public const int Elements = 9;

    /// <summary>Names of the elements, in the order of the regulation.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["requirements", "procedure", "time", "fee", "product", "competence", "conduct", "complaints", "facilities"];

    /// <summary>Whether these are nine values from 1 to 4.</summary>
    public static bool IsWhole(IReadOnlyList<int>? values) => values is { Count: Elements } && values.All(v => v is >= 1 and <= 4);

    /// <summary>The index: mean × 25, from 25 to 100, two decimals.</summary>
    public static decimal IndexOf(IEnumerable<IReadOnlyList<int>> answers) =>
        Math.Round((decimal)answers.SelectMany(a => a).Average() * 25, 2, MidpointRounding.AwayFromZero);

    /// <summary>The band of an index: A 88.31–100, B 76.61–88.30, C 65.00–76.60, D below (PermenPANRB 14/2017).</summary>
    public static char BandOf(decimal index) => index switch
    {
        >= 88.31m => 'A',
        >= 76.61m => 'B',
        >= 65.00m => 'C',
        _ => 'D',
    };
}
