using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Privacy;

/// <summary>What a cell of the attacker really is.</summary>
internal sealed class Truth(StatisticsSnapshot exact)
{
    private readonly Dictionary<(AreaLevel, string, string), StatisticsTable> _tables = exact.Tables.ToDictionary(t => (t.Level, t.Area, t.Topic));

    public IEnumerable<StatisticsTable> Tables => _tables.Values;

    /// <param name="cell">Which.</param>
    /// <param name="shown">The public table, which decides what "others" are.</param>
    public (long Total, long Male, long Female) Of(Attacker.Cell cell, StatisticsTable shown)
    {
        if (cell.Code == "~others")
        {
            var table = _tables[(cell.Level, cell.Area, cell.Topic)];
            return table.Lines.Where(l => shown.Lines.All(s => s.Code != l.Code)).Select(l => Count(l.Count)).Aggregate((0L, 0L, 0L), (sum, c) => Minus(sum, (-c.Total, -c.Male, -c.Female)));
        }

        return Of(cell);
    }

    private (long Total, long Male, long Female) Of(Attacker.Cell cell)
    {
        if (cell.Area.EndsWith("/~rest", StringComparison.Ordinal))
        {
            var parent = cell with { Area = cell.Area[..^6] };
            var below = _tables.Keys.Where(k => k.Item3 == cell.Topic && k.Item1 > cell.Level && IsBelow(k.Item2, parent.Area)).ToList();
            var children = below.Where(k => !below.Exists(other => other.Item1 < k.Item1 && IsBelow(k.Item2, other.Item2)));
            return children.Aggregate(Of(parent), (rest, child) =>
            {
                var (total, male, female) = Of(cell with { Level = child.Item1, Area = child.Item2 });
                return (rest.Total - total, rest.Male - male, rest.Female - female);
            });
        }

        var table = _tables[(cell.Level, cell.Area, cell.Topic)];
        switch (cell.Code)
        {
            case "":
                return Count(table.Total);
            case TopicRule.NotFilled:
                return Count(table.NotFilled ?? default);
            case TopicRule.Outside:
                return Minus(Count(_tables[(cell.Level, cell.Area, "population")].Total), Count(table.Total));
        }

        if (cell.Code.StartsWith("~lacking:", StringComparison.Ordinal))
        {
            var code = cell.Code["~lacking:".Length..];
            var whole = cell.Topic switch { "birthCertificate" => "ageBand", "employmentInsurance" => "occupation", _ => "maritalStatus" };
            return Minus(Line(_tables[(cell.Level, cell.Area, whole)], code), Line(table, code));
        }

        return Line(table, cell.Code);
    }

    private static bool IsBelow(string narrow, string wide) => wide.Length == 0 || narrow.StartsWith(wide + "/", StringComparison.Ordinal);

    private static (long Total, long Male, long Female) Line(StatisticsTable table, string code) => Count(table.Lines.First(l => l.Code == code).Count);

    private static (long Total, long Male, long Female) Count(StatisticsCount count) => (count.Total ?? 0, count.Male ?? 0, count.Female ?? 0);

    private static (long Total, long Male, long Female) Minus((long Total, long Male, long Female) a, (long Total, long Male, long Female) b) =>
        (a.Total - b.Total, a.Male - b.Male, a.Female - b.Female);
}
