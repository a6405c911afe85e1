using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Completeness per night in the work file.</summary>
internal sealed class SqliteCompletenessHistory(StoreContext context) : ICompletenessHistory
{
    private const long WholeVillage = 0;
    private const string Sums = "sum(people), sum(complete), sum(register_known), sum(register_asked), sum(biodata_known), sum(biodata_asked)";
    private const string Columns = "people, complete, register_known, register_asked, biodata_known, biodata_asked";

    public IReadOnlyList<CompletenessNight> ListNights(VillageCode village, IReadOnlyCollection<long>? areas) => context.Work.Use(connection => connection.Read(
        $"SELECT {Sums}, day FROM completeness_nights WHERE village = $village AND area_id IN (SELECT value FROM json_each($areas)) GROUP BY day ORDER BY day",
        row => new CompletenessNight(row.Day(6), Map(row)),
        ("$village", village.Value),
        ("$areas", JsonSerializer.Serialize(areas ?? [WholeVillage]))));

    public IReadOnlyList<FamilyCompleteness> ListFamilies(VillageCode village, IReadOnlyCollection<long>? areas, FamilyCompleteness? after, int take) =>
        context.Work.Use(connection => FamilyCompletenessTable.List(connection, village, areas, after, take));

    public IReadOnlyDictionary<long, AreaCompleteness> ListAreas(VillageCode village) => context.Work.Use(connection => connection.Read(
        $"""
        SELECT {Columns}, area_id FROM completeness_nights
        WHERE village = $village AND area_id <> 0 AND day = (SELECT max(day) FROM completeness_nights WHERE village = $village AND area_id = 0)
        """,
        row => (Area: row.GetInt64(6), Figures: Map(row)),
        ("$village", village.Value)).ToDictionary(row => row.Area, row => row.Figures));

    /// <summary>Writes the figures of a day, in the transaction of its evaluation.</summary>
    public static void Write(SqliteConnection connection, VillageCode village, DateOnly day, CompletenessReport report)
    {
        var date = DayText.Of(day);
        FamilyCompletenessTable.Write(connection, village, report.Families);
        connection.Run("DELETE FROM completeness_nights WHERE village = $village AND day = $day", ("$village", village.Value), ("$day", date));
        foreach (var (area, figures) in report.Areas.Append(KeyValuePair.Create(WholeVillage, report.Village)))
        {
            connection.Run(
                $"INSERT INTO completeness_nights (village, area_id, day, {Columns}) VALUES ($village, $area, $day, $people, $complete, $known, $asked, $knownbio, $askedbio)",
                ("$village", village.Value),
                ("$area", area),
                ("$day", date),
                ("$people", figures.People),
                ("$complete", figures.Complete),
                ("$known", figures.Register.Known),
                ("$asked", figures.Register.Asked),
                ("$knownbio", figures.Biodata.Known),
                ("$askedbio", figures.Biodata.Asked));
        }
    }

    private static AreaCompleteness Map(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), new Filled(row.GetInt32(2), row.GetInt32(3)), new Filled(row.GetInt32(4), row.GetInt32(5)));
}
