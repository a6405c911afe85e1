using System.Globalization;
using MySqlConnector;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.IntegrationTests.Generator;

/// <summary>Every release loads, holds what it says it holds, and keeps its own foreign keys.</summary>
public sealed class EraTests(MariaDb mariaDb)
{
    public static TheoryData<string, string> AllEras { get; } = new(OpenSidEra.All.Select(era => (era.Release, era.Origin)));

    [Theory]
    [MemberData(nameof(AllEras))]
    public async Task Every_release_loads_and_holds_what_it_describes(string release, string origin)
    {
        await using var database = await mariaDb.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        var options = new OpenSidDatabaseOptions { Era = OpenSidEra.Get(release, origin), Residents = 120, Dirt = Dirt.Torture };

        var generated = await OpenSidDatabase.CreateAsync(connection, options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(120, generated.Villages[0].Residents);
        foreach (var (table, rows) in generated.Rows)
        {
            Assert.Equal((table, rows), (table, await CountAsync(connection, $"SELECT COUNT(*) FROM `{table}`")));
        }

        foreach (var schema in options.Era.Tables.Values)
        {
            foreach (var (column, referenced, key) in schema.ForeignKeys)
            {
                var orphans = $"SELECT COUNT(*) FROM `{schema.Name}` c LEFT JOIN `{referenced}` p ON p.`{key}` = c.`{column}` WHERE c.`{column}` IS NOT NULL AND p.`{key}` IS NULL";
                Assert.Equal((schema.Name, column, 0), (schema.Name, column, await CountAsync(connection, orphans)));
            }
        }
    }

    private static async Task<long> CountAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }
}
