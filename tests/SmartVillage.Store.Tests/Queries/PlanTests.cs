using LinqToDB;
using LinqToDB.Data;
using SmartVillage.Marketplace;
using SmartVillage.Store.Marketplace;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Tests.Queries;

public class PlanTests(TwoVillages villages)
{
    public static TheoryData<string> Lists => [.. Filters.Keys];

    private static readonly Dictionary<string, (ResidentFilter Filter, ResidentSort Sort, string Index)> Filters = new(StringComparer.Ordinal)
    {
        ["all"] = (new ResidentFilter(), ResidentSort.Id, "residents_live"),
        ["by name"] = (new ResidentFilter(), ResidentSort.Name, "residents_name"),
        ["by birth date"] = (new ResidentFilter(), ResidentSort.BirthDate, "residents_birth"),
        ["religion"] = (new ResidentFilter { Religion = 2 }, ResidentSort.Id, "residents_live"),
        ["name"] = (new ResidentFilter { FoldedNamePrefix = "SITI" }, ResidentSort.Id, "residents_name"),
        ["hamlet"] = (new ResidentFilter { Hamlet = "MELATI" }, ResidentSort.Name, "residents_name"),
        ["rw"] = (new ResidentFilter { Hamlet = "MELATI", Rw = "002" }, ResidentSort.Name, "residents_area"),
        ["rt"] = (new ResidentFilter { AreaId = 4 }, ResidentSort.Id, "residents_area"),
        ["every area"] = (new ResidentFilter { Rt = "001" }, ResidentSort.Id, "residents_area"),
        ["age"] = (new ResidentFilter { BornFrom = "1952-01-01", BornTo = "1954-01-01" }, ResidentSort.BirthDate, "residents_birth"),
        ["family"] = (new ResidentFilter { FamilyId = 3 }, ResidentSort.Id, "residents_family"),
        ["changed"] = (new ResidentFilter { ChangedAfterEdition = 1 }, ResidentSort.Id, "residents_changed"),
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void No_usual_list_scans_a_whole_table(string name)
    {
        var (filter, sort, index) = Filters[name];
        foreach (var after in new long?[] { null, villages.Residents.Keys.Skip(20).First() })
        {
            var plan = Plan(db => ResidentQuery.Page(db, ResidentQuery.Build(db, villages.First.Id, filter, sort), new ResidentPage(after, 50, sort)));

            Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
            Assert.StartsWith($"SEARCH r USING INDEX {index} (village_id=?", plan[0], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(ResidentSort.Id)]
    [InlineData(ResidentSort.Name)]
    [InlineData(ResidentSort.BirthDate)]
    public void A_page_of_everybody_is_not_sorted_again(ResidentSort sort)
    {
        var plan = Plan(db => ResidentQuery.Page(db, ResidentQuery.Build(db, villages.First.Id, new ResidentFilter(), sort), new ResidentPage(null, 50, sort)));

        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("families")]
    [InlineData("families of an area")]
    [InlineData("changed families")]
    [InlineData("households")]
    [InlineData("events")]
    [InlineData("events of a resident")]
    [InlineData("events of a family")]
    [InlineData("participants")]
    [InlineData("products")]
    [InlineData("products everywhere")]
    [InlineData("products of a category")]
    [InlineData("products of a seller")]
    [InlineData("products by id")]
    [InlineData("changed products")]
    [InlineData("NIK")]
    [InlineData("family card")]
    public void No_other_list_scans_a_whole_table(string list)
    {
        var statements = new List<string>();
        using var reader = new PopulationQueries(villages.Bench.Context, new StoredFormats(villages.Bench.Context)) { OnStatement = statements.Add }.Open();
        _ = list switch
        {
            "families" => reader.ListFamilies(villages.First.Id, null, null, 5, 50).Count,
            "families of an area" => reader.ListFamilies(villages.First.Id, 1, null, 5, 50).Count,
            "changed families" => reader.ListFamilies(villages.First.Id, null, 1, 5, 50).Count,
            "households" => reader.ListHouseholds(villages.First.Id, 5, 50).Count,
            "events" => reader.ListResidentEvents(villages.First.Id, new EventFilter(null, 1, "2020-01-01", "2022-01-01"), 5, 50).Count,
            "events of a resident" => reader.ListResidentEvents(villages.First.Id, new EventFilter(5, null, null, null), 5, 50).Count,
            "events of a family" => reader.ListFamilyEvents(villages.First.Id, 5, null, 5, 50).Count,
            "participants" => reader.ListParticipants(villages.First.Id, 1, 5, 50).Count,
            "products" => reader.ListListings(new ListingFilter { VillageId = villages.First.Id, BeforeNumber = 5, Take = 50 }).Count,
            "products everywhere" => reader.ListListings(new ListingFilter { Take = 50 }).Count,
            "products of a category" => reader.ListListings(new ListingFilter { Category = "makanan", Take = 50 }).Count,
            "products of a seller" => reader.ListListings(new ListingFilter { Seller = MarketId.FromBytes(new byte[8]), Take = 50 }).Count,
            "products by id" => reader.FindListings([MarketId.FromBytes(new byte[8])]).Count,
            "changed products" => reader.ListChangedListings(villages.First.Id, 1).Count,
            "NIK" => reader.FindResidentsByNik(villages.First.Id, new byte[16]).Count,
            _ => reader.FindResidentsByFamilyCard(villages.First.Id, new byte[16]).Count,
        };

        Assert.NotEmpty(statements);
        Assert.DoesNotContain(statements.SelectMany(Explain), step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    private List<string> Explain(string sql)
    {
        using var connection = villages.Bench.Context.Population.OpenReader();
        using var explain = connection.Command($"EXPLAIN QUERY PLAN {sql}");
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(sql, "@[A-Za-z_0-9]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            explain.Parameters.AddWithValue(name, 1);
        }

        using var rows = explain.ExecuteReader();
        var steps = new List<string>();
        while (rows.Read())
        {
            steps.Add(rows.GetString(3));
        }

        return steps;
    }

    private List<string> Plan<T>(Func<DataConnection, IQueryable<T>> query)
    {
        using var connection = villages.Bench.Context.Population.OpenReader();
        using var transaction = connection.BeginTransaction(deferred: true);
        using var db = new DataConnection(PopulationQueries.Options(transaction));
        var sql = query(db).ToSqlQuery();
        using var explain = connection.Command($"EXPLAIN QUERY PLAN {sql.Sql}");
        explain.Transaction = transaction;
        foreach (var parameter in sql.Parameters)
        {
            explain.Parameters.AddWithValue($"@{parameter.Name!.TrimStart('@')}", parameter.Value ?? DBNull.Value);
        }

        using var rows = explain.ExecuteReader();
        var steps = new List<string>();
        while (rows.Read())
        {
            steps.Add(rows.GetString(3));
        }

        return steps;
    }
}
