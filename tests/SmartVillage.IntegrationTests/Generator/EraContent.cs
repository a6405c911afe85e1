using System.Globalization;
using MySqlConnector;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Generator;

/// <summary>A generated database of a release holds what it says it holds, and keeps the foreign keys of that release.</summary>
internal static class EraContent
{
    public static async Task AssertDescribedAsync(TestDatabase database, OpenSidEra era, GeneratedDatabase generated)
    {
        await using var connection = await database.OpenAsync();
        foreach (var (table, rows) in generated.Rows)
        {
            Assert.Equal((table, rows), (table, await CountAsync(connection, $"SELECT COUNT(*) FROM `{table}`")));
        }

        foreach (var schema in era.Tables.Values)
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
