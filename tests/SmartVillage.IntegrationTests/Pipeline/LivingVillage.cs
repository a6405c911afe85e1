using MySqlConnector;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Operating;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>A copied village with an operator who works in its OpenSID.</summary>
internal sealed class LivingVillage : IAsyncDisposable
{
    private readonly MySqlConnection _connection;

    private LivingVillage(Pilot pilot, MySqlConnection connection, OpenSidOperator @operator)
    {
        Pilot = pilot;
        _connection = connection;
        Operator = @operator;
    }

    public Pilot Pilot { get; }

    public OpenSidOperator Operator { get; }

    public static async Task<LivingVillage> StartAsync(MariaDb server, OpenSidEra? era = null, int residents = 200, bool isLocal = true)
    {
        var release = era ?? OpenSidEra.V2410Fresh;
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = release, Residents = residents }, isLocal: isLocal);
        var connection = await pilot.Database.OpenAsync();
        var village = new LivingVillage(
            pilot, connection, await OpenSidOperator.StartAsync(connection, release, time: pilot.Time, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(RunOutcome.Published, (await pilot.SyncExactlyAsync()).Outcome);
        return village;
    }

    /// <summary>A whole number from the source.</summary>
    public async Task<int> NumberAsync(string sql)
    {
        await using var command = new MySqlCommand(sql, _connection);
        return Convert.ToInt32(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Rows of a table in the source.</summary>
    public Task<int> CountAsync(string table, string where = "1 = 1") => NumberAsync($"SELECT COUNT(*) FROM {table} WHERE {where}");

    /// <summary>A resident of a family of at least three, who is not its head.</summary>
    public Task<int> MemberAsync() => NumberAsync(
        $"""
        SELECT MIN(p.id) FROM tweb_penduduk p JOIN tweb_keluarga k ON k.id = p.id_kk
        WHERE p.status_dasar = 1 AND p.kk_level > 2 AND k.nik_kepala <> p.id AND k.id = ({FamilySql})
        """);

    /// <summary>A family of at least three with a living head who sells nothing and heads no area.</summary>
    public Task<int> FamilyAsync() => NumberAsync(FamilySql);

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await Pilot.DisposeAsync();
    }

    private const string FamilySql =
        """
        SELECT MIN(f.id) FROM (
          SELECT k.id FROM tweb_keluarga k JOIN tweb_penduduk h ON h.id = k.nik_kepala AND h.status_dasar = 1 JOIN tweb_penduduk m ON m.id_kk = k.id
          WHERE NOT EXISTS (SELECT 1 FROM tweb_wil_clusterdesa w WHERE w.id_kepala IN (SELECT x.id FROM tweb_penduduk x WHERE x.id_kk = k.id))
            AND EXISTS (SELECT 1 FROM tweb_penduduk c WHERE c.id_kk = k.id AND c.kk_level > 2 AND c.status_dasar = 1 AND c.id <> k.nik_kepala)
          GROUP BY k.id HAVING COUNT(*) BETWEEN 3 AND 8) f
        """;
}
