using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Completeness of each family in the work file. Only what differs from the evaluation before is written: on most nights hardly anything does.</summary>
internal static class FamilyCompletenessTable
{
    private const string Columns = "family_id, area_id, people, complete, register_known, register_asked, biodata_known, biodata_asked";

    /// <summary>Families, the least complete first.</summary>
    public static List<FamilyCompleteness> List(SqliteConnection connection, VillageCode village, IReadOnlyCollection<long>? areas, FamilyCompleteness? after, int take) => connection.Read(
        $"""
        SELECT {Columns} FROM family_completeness
        WHERE village = $village AND missing > 0 AND ($areas IS NULL OR area_id IN (SELECT value FROM json_each($areas))) AND (missing < $missing OR (missing = $missing AND family_id > $after))
        ORDER BY missing DESC, family_id LIMIT $take
        """,
        Map,
        ("$village", village.Value),
        ("$areas", areas is null ? null : JsonSerializer.Serialize(areas)),
        ("$missing", after?.Missing ?? int.MaxValue),
        ("$after", after?.FamilyId ?? 0),
        ("$take", take));

    /// <summary>Takes the figures of an evaluation over, in its transaction.</summary>
    public static void Write(SqliteConnection connection, VillageCode village, IReadOnlyList<FamilyCompleteness> families)
    {
        var known = connection.Read($"SELECT {Columns} FROM family_completeness WHERE village = $village", Map, ("$village", village.Value)).ToDictionary(family => family.FamilyId);
        using var put = new RawStatement(connection, "INSERT OR REPLACE INTO family_completeness VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        foreach (var family in families)
        {
            if (known.Remove(family.FamilyId, out var before) && before == family)
            {
                continue;
            }

            put.Bind(1, village.Value);
            put.Bind(2, family.FamilyId);
            put.BindNumber(3, family.AreaId);
            put.Bind(4, family.Missing);
            put.Bind(5, family.Figures.People);
            put.Bind(6, family.Figures.Complete);
            put.Bind(7, family.Figures.Register.Known);
            put.Bind(8, family.Figures.Register.Asked);
            put.Bind(9, family.Figures.Biodata.Known);
            put.Bind(10, family.Figures.Biodata.Asked);
            put.Step();
        }

        using var remove = new RawStatement(connection, "DELETE FROM family_completeness WHERE village = ?1 AND family_id = ?2");
        foreach (var gone in known.Keys)
        {
            remove.Bind(1, village.Value);
            remove.Bind(2, gone);
            remove.Step();
        }
    }

    private static FamilyCompleteness Map(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.NumberOrNull(1),
        new AreaCompleteness(row.GetInt32(2), row.GetInt32(3), new Filled(row.GetInt32(4), row.GetInt32(5)), new Filled(row.GetInt32(6), row.GetInt32(7))));
}
