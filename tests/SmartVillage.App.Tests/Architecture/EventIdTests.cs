using System.Text.RegularExpressions;

namespace SmartVillage.App.Tests.Architecture;

/// <summary>An event id names one message for ever, in the range of its part, so that a log can be searched by it.</summary>
public sealed class EventIdTests
{
    private static readonly (string Prefix, int Thousand)[] Ranges =
    [
        ("src/SmartVillage.Domain/", 1), ("adapters/SmartVillage.Adapters.OpenSid/", 2), ("src/SmartVillage.Store/", 3), ("src/SmartVillage.Sync/", 4),
        ("schedules/", 5), ("src/SmartVillage.Api/", 6), ("src/SmartVillage.Web/", 7), ("adapters/", 8), ("src/SmartVillage.App/", 9),
    ];

    private static readonly List<(string File, int Id)> Ids =
    [
        .. from file in Repository.Files("*.cs", "src", "adapters", "schedules")
           from match in Regex.Matches(Repository.ReadAllText(file), @"LoggerMessage\(\s*(?:EventId\s*=\s*)?([0-9]+)").Cast<Match>()
           select (file, int.Parse(match.Groups[1].Value)),
    ];

    [Fact]
    public void Every_message_has_an_id_of_its_own()
    {
        Assert.NotEmpty(Ids);
        Assert.All(Ids.GroupBy(id => id.Id), same => Assert.Single(same));
    }

    [Fact]
    public void Every_id_is_in_the_range_of_its_part() => Assert.All(Ids, id =>
    {
        var range = Ranges.FirstOrDefault(range => id.File.StartsWith(range.Prefix, StringComparison.Ordinal));
        Assert.Equal((id.File, range.Thousand), (id.File, id.Id / 1000));
    });

    [Fact]
    public void No_message_goes_without_an_id() => Assert.Empty(
        from file in Repository.Files("*.cs", "src", "adapters", "schedules")
        from match in Regex.Matches(Repository.ReadAllText(file), @"\[LoggerMessage\(\s*(?!EventId|[0-9])").Cast<Match>()
        select file);
}
