using SmartVillage.Domain.Statistics;

namespace SmartVillage.Api.Statistics;

/// <summary>Which cells of a table may be hidden. Families and areas have no sex; what is empty there has no meaning and is not hidden.</summary>
internal sealed class HiddenCells
{
    private readonly bool _totals;
    private readonly bool _sexes;

    private HiddenCells(bool totals, bool sexes) => (_totals, _sexes) = (totals, sexes);

    /// <summary>Exact tables hide nothing.</summary>
    public static HiddenCells None { get; } = new(totals: false, sexes: false);

    /// <summary>Those of a public table.</summary>
    public static HiddenCells PublicOf(StatisticsTable table) =>
        new(totals: true, sexes: table.Lines.Select(line => line.Count).Append(table.Total).Any(count => count.Male is not null || count.Female is not null));

    /// <summary>Whether any of these is.</summary>
    public bool AreIn(StatisticsCount count) => (_totals && count.Total is null) || (_sexes && (count.Male is null || count.Female is null));
}
