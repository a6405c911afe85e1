using System.Text;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Verifying;

/// <summary>
/// The sync and verifying read the same rules in two ways. Here every column of every table is filled with what people and old importers have put into such
/// columns; wherever the two differ, one of them is wrong.
/// </summary>
public sealed class AgreementTests(MariaDb server)
{
    private static readonly string[] Tables =
    [
        "tweb_wil_clusterdesa", "tweb_keluarga", "tweb_penduduk", "tweb_rtm", "log_penduduk", "log_keluarga", "program", "program_peserta", "produk_kategori", "pelapak",
        "produk",
    ];

    private static readonly string[] Texts =
    [
        "", "   ", "-", " - ", "0", "00", "SITI", " BUDI ", "O&#039;N", "a &amp; b", "&lt;b&gt;", "x\ty", "l1\nl2", "l1\r\nl2", "\u0007bell", "é ü", "-5.123", "105.3 ", "07", "7", "1.5",
        "null", "Telegram", "SMS", "email", "Merpati", """["a.jpg","b.jpg"]""", """["a b.jpg",null,"","\u00e9.jpg"]""", "[]", """{"0":"a"}""", """["x""", "a.jpg",
        "1872041209999999", "0187204100209999", "12345", "08:30", "+62 812-9999", "-1", "2000", "3 kg", "\u00a0", "1e3", "1,000", "1872 0412",
    ];

    private static readonly string[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "12", "77", "99"];

    private static readonly string[] Identities = ["0", "1872041209999999", "872041209999999", "123", "5"];

    private static readonly string[] Dates = ["0000-00-00", "1957-00-00", "2001-01-01", "1945-08-17", "0001-01-01", "9999-12-31", "2024-02-29"];

    private static readonly string[] Times = ["0000-00-00 00:00:00", "2024-05-05 23:30:00", "2019-01-01 00:00:00", "1999-12-31 23:59:59"];

    public static TheoryData<string> Eras() => [.. OpenSidEra.Main.Select(era => era.ToString())];

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Sync_and_verifying_read_odd_values_alike(string name)
    {
        var era = OpenSidEra.Main.Single(era => era.ToString() == name);
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = era, Residents = 90 });
        await using (pilot)
        {
            await pilot.Database.ExecuteAsync(await ScatterAsync(pilot));

            await pilot.SyncExactlyAsync();
        }
    }

    /// <summary>Every column but keys and tenants gets a value by row and column; where a unique key forbids one, the row keeps what it had.</summary>
    private static async Task<string> ScatterAsync(Pilot pilot)
    {
        var sql = new StringBuilder("SET SESSION sql_mode = '', foreign_key_checks = 0;");
        await using var connection = await pilot.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM information_schema.COLUMNS
            WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN ('{string.Join("','", Tables)}') AND COLUMN_NAME NOT IN ('id', 'config_id')
            ORDER BY TABLE_NAME, COLUMN_NAME
            """;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        for (var column = 1; await reader.ReadAsync(TestContext.Current.CancellationToken); column++)
        {
            var values = reader.GetString(2) switch
            {
                "date" => Dates,
                "datetime" or "timestamp" => Times,
                "decimal" => Identities,
                var type when type.EndsWith("int", StringComparison.Ordinal) => Numbers,
                _ => Texts,
            };
            var list = string.Join(", ", values.Select(v => $"'{v.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'"));
            sql.Append($"UPDATE IGNORE `{reader.GetString(0)}` SET `{reader.GetString(1)}` = ELT(1 + MOD(id * 7 + {column}, {values.Length}), {list}) WHERE MOD(id + {column}, 3) <> 0;");
        }

        return sql.ToString();
    }
}
