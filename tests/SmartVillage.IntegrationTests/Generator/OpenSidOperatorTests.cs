using Microsoft.Extensions.Time.Testing;
using MySqlConnector;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;
using SmartVillage.TestSupport.OpenSid.Operating;

namespace SmartVillage.IntegrationTests.Generator;

/// <summary>The edits have the side effects that a running OpenSID has.</summary>
public sealed class OpenSidOperatorTests(MariaDb mariaDb)
{
    private const string Member = "SELECT id FROM tweb_penduduk WHERE kk_level = 4 AND status_dasar = 1 AND id_kk > 0 ORDER BY id LIMIT 1";
    private const string Head = "SELECT p.id FROM tweb_penduduk p JOIN tweb_keluarga k ON k.id = p.id_kk AND k.nik_kepala = p.id WHERE p.kk_level = 1 AND p.status_dasar = 1 "
        + "AND (SELECT COUNT(*) FROM tweb_penduduk m WHERE m.id_kk = k.id) > 2 AND (SELECT COUNT(*) FROM tweb_keluarga o WHERE o.nik_kepala = p.id) = 1 "
        + "AND p.id NOT IN (SELECT IFNULL(id_kepala, 0) FROM tweb_wil_clusterdesa) ORDER BY p.id LIMIT 1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edit_rewrites_the_row_and_stamps_it_with_the_applications_clock()
    {
        await using var village = await OpenAsync(OpenSidEra.V2410Fresh);
        var member = await village.IdAsync(Member);
        Assert.NotEqual("0", await village.ScalarAsync($"SELECT COUNT(*) FROM tweb_penduduk WHERE id = {member} AND alamat_sekarang IS NULL"));

        await village.Operator.Residents.EditAsync(member, "tempatlahir", "KOTA BARU", Token);

        Assert.Equal("KOTA BARU", await village.ScalarAsync($"SELECT tempatlahir FROM tweb_penduduk WHERE id = {member}"));
        Assert.Equal("", await village.ScalarAsync($"SELECT alamat_sekarang FROM tweb_penduduk WHERE id = {member}"));
        Assert.Equal("2024-11-26 08:00:00", await village.ScalarAsync($"SELECT DATE_FORMAT(updated_at, '%Y-%m-%d %H:%i:%s') FROM tweb_penduduk WHERE id = {member}"));
    }

    [Fact]
    public async Task Deleting_a_head_takes_the_family_along_where_keys_cascade()
    {
        await using var village = await OpenAsync(OpenSidEra.V2410Fresh);
        var head = await village.IdAsync(Head);
        var family = await village.IdAsync($"SELECT id_kk FROM tweb_penduduk WHERE id = {head}");

        await village.Operator.Residents.DeleteAsync(head, Token);

        Assert.Equal("0", await village.ScalarAsync($"SELECT COUNT(*) FROM tweb_penduduk WHERE id_kk = {family}"));
        Assert.Equal("0", await village.ScalarAsync($"SELECT COUNT(*) FROM tweb_keluarga WHERE id = {family}"));
        Assert.Equal("0", await village.ScalarAsync($"SELECT COUNT(*) FROM log_penduduk WHERE id_pend = {head}"));
        Assert.Equal("0", await village.ScalarAsync($"SELECT COUNT(*) FROM log_hapus_penduduk WHERE id_pend = {head}"));
    }

    [Fact]
    public async Task Deleting_a_head_leaves_the_family_behind_where_they_do_not()
    {
        await using var village = await OpenAsync(OpenSidEra.V2306);
        var head = await village.IdAsync(Head);
        var family = await village.IdAsync($"SELECT id_kk FROM tweb_penduduk WHERE id = {head}");

        await village.Operator.Residents.DeleteAsync(head, Token);

        Assert.NotEqual("0", await village.ScalarAsync($"SELECT COUNT(*) FROM tweb_penduduk WHERE id_kk = {family}"));
        Assert.Equal($"{head}", await village.ScalarAsync($"SELECT nik_kepala FROM tweb_keluarga WHERE id = {family}"));
        Assert.Equal("1", await village.ScalarAsync($"SELECT COUNT(*) FROM log_hapus_penduduk WHERE id_pend = {head}"));
    }

    [Fact]
    public async Task Death_is_logged_and_undone_in_two_ways()
    {
        await using var village = await OpenAsync(OpenSidEra.V2401);
        var head = await village.IdAsync(Head);
        var deaths = $"SELECT COUNT(*) FROM log_penduduk WHERE id_pend = {head} AND kode_peristiwa = 2";

        await village.Operator.Events.DieAsync(head, new DateOnly(2024, 11, 20), Token);
        Assert.Equal("2", await village.ScalarAsync($"SELECT status_dasar FROM tweb_penduduk WHERE id = {head}"));
        Assert.Equal("1", await village.ScalarAsync($"SELECT COUNT(*) FROM log_keluarga WHERE id_pend = {head} AND id_peristiwa = 2"));
        await village.Operator.Events.UndoFromListAsync(head, Token);
        Assert.Equal("1", await village.ScalarAsync(deaths));
        await village.Operator.Events.UndoFromLogAsync(head, Token);

        Assert.Equal("0", await village.ScalarAsync(deaths));
        Assert.Equal("1", await village.ScalarAsync($"SELECT status_dasar FROM tweb_penduduk WHERE id = {head}"));
    }

    [Fact]
    public async Task Moving_a_family_moves_members_and_garbles_dates()
    {
        await using var village = await OpenAsync(OpenSidEra.V2410Upgraded);
        var family = await village.IdAsync($"SELECT id_kk FROM tweb_penduduk WHERE id = ({Head})");
        var area = await village.IdAsync($"SELECT MAX(id) FROM tweb_wil_clusterdesa WHERE rt NOT IN ('0', '-')");

        await village.Operator.Families.MoveAsync(family, area, Token);

        Assert.Equal("0", await village.ScalarAsync($"SELECT COUNT(*) FROM tweb_penduduk WHERE id_kk = {family} AND id_cluster <> {area}"));
        Assert.NotEqual("0", await village.ScalarAsync($"SELECT COUNT(*) FROM log_penduduk l JOIN tweb_penduduk p ON p.id = l.id_pend WHERE p.id_kk = {family} AND l.kode_peristiwa = 6 AND l.tgl_peristiwa LIKE '2026-11-24%'"));
    }

    [Fact]
    public async Task Restore_gives_every_row_another_id_and_keeps_what_belongs_together()
    {
        await using var village = await OpenAsync(OpenSidEra.V2410Fresh);
        const string Pairs = "SELECT MD5(GROUP_CONCAT(CONCAT_WS(',', p.nama, p.nik, k.no_kk, h.nama, a.rt, s.telepon, o.nama) ORDER BY p.id, o.id)) FROM tweb_penduduk p "
            + "LEFT JOIN tweb_keluarga k ON k.id = p.id_kk LEFT JOIN tweb_penduduk h ON h.id = k.nik_kepala LEFT JOIN tweb_wil_clusterdesa a ON a.id = p.id_cluster "
            + "LEFT JOIN pelapak s ON s.id_pend = p.id LEFT JOIN produk o ON o.id_pelapak = s.id";
        var before = await village.ScalarAsync(Pairs);

        await village.Operator.Mass.RenumberAsync(cancellationToken: Token);

        Assert.Equal(before, await village.ScalarAsync(Pairs));
        Assert.True(await village.IdAsync("SELECT MIN(id) FROM tweb_penduduk") > 500_000);
        Assert.True(await village.IdAsync("SELECT MIN(id) FROM produk") > 500_000);
    }

    [Fact]
    public async Task Import_brings_people_back_with_new_ids_and_shows_half_of_them_meanwhile()
    {
        await using var village = await OpenAsync(OpenSidEra.V2410Fresh);
        const string People = "SELECT MD5(GROUP_CONCAT(CONCAT_WS(',', p.nama, p.nik, k.no_kk, a.rw, a.rt) ORDER BY p.nik, p.nama)) FROM tweb_penduduk p "
            + "LEFT JOIN tweb_keluarga k ON k.id = p.id_kk LEFT JOIN tweb_wil_clusterdesa a ON a.id = p.id_cluster";
        var (before, highest) = (await village.ScalarAsync(People), await village.IdAsync("SELECT MAX(id) FROM tweb_penduduk"));
        var seen = new List<int>();

        await village.Operator.Mass.ReplaceAllAsync(async () => seen.Add(await village.IdAsync("SELECT COUNT(*) FROM tweb_penduduk")), Token);

        Assert.Equal(before, await village.ScalarAsync(People));
        Assert.True(await village.IdAsync("SELECT MIN(id) FROM tweb_penduduk") > highest);
        Assert.Equal(0, seen[0]);
        Assert.Contains(seen, count => count is > 0 and < 200);
        Assert.Equal("0", await village.ScalarAsync("SELECT COUNT(*) FROM pelapak"));
    }

    [Fact]
    public async Task Other_desks_change_what_they_should_in_old_and_new_releases()
    {
        foreach (var era in new[] { OpenSidEra.V1806, OpenSidEra.V2212, OpenSidEra.V2410Fresh })
        {
            await using var village = await OpenAsync(era);
            var (one, head) = (await village.IdAsync(Member), await village.IdAsync(Head));
            var nik = await village.ScalarAsync($"SELECT CAST(nik AS char) FROM tweb_penduduk WHERE id = {one}");

            await village.Operator.Residents.SwapNiksAsync(one, head, Token);
            Assert.Equal(nik, await village.ScalarAsync($"SELECT CAST(nik AS char) FROM tweb_penduduk WHERE id = {head}"));
            Assert.NotEqual(0, await village.Operator.Areas.RenameHamletAsync("-", "LINGKUNGAN I", Token));
            await village.Operator.Families.SplitAsync(one, Token);
            Assert.Equal("0", await village.ScalarAsync($"SELECT IFNULL(id_kk, 0) FROM tweb_penduduk WHERE id = {one}"));
            await village.Operator.Residents.SaveUnchangedAsync(head, Token);
            var added = await village.Operator.Residents.AddAsync(
                new NewResident { Name = "BAYI BARU", Nik = "1872990101249999", Sex = 1, Birth = new DateOnly(2024, 1, 1), AreaId = await village.IdAsync("SELECT MAX(id) FROM tweb_wil_clusterdesa"), IsNewborn = true },
                Token);
            Assert.Equal("BAYI BARU", await village.ScalarAsync($"SELECT nama FROM tweb_penduduk WHERE id = {added}"));
            if (era.Tables.ContainsKey("pelapak"))
            {
                var seller = await village.Operator.Marketplace.AddSellerAsync(head, "080099990000", Token);
                var product = await village.Operator.Marketplace.AddProductAsync(seller, 1, "Dodol", 9000, Token);
                await village.Operator.Marketplace.EditPriceAsync(product, 9500, Token);
                Assert.Equal("9500", await village.ScalarAsync($"SELECT harga FROM produk WHERE id = {product}"));
                Assert.Equal("080099990000", await village.ScalarAsync($"SELECT telepon FROM tweb_penduduk WHERE id = {head}"));
            }
        }
    }

    private async Task<Village> OpenAsync(OpenSidEra era)
    {
        var database = await mariaDb.CreateDatabaseAsync();
        var connection = await database.OpenAsync();
        await OpenSidDatabase.CreateAsync(connection, new OpenSidDatabaseOptions { Era = era, Residents = 200, Dirt = Dirt.None }, cancellationToken: Token);
        await new MySqlCommand("SET SESSION group_concat_max_len = 10000000", connection).ExecuteNonQueryAsync(Token);
        var time = new FakeTimeProvider(new DateTimeOffset(2024, 11, 26, 1, 0, 0, TimeSpan.Zero));
        return new Village(database, connection, await OpenSidOperator.StartAsync(connection, era, time: time, cancellationToken: Token));
    }

    private sealed class Village(TestDatabase database, MySqlConnection connection, OpenSidOperator staff) : IAsyncDisposable
    {
        public OpenSidOperator Operator => staff;

        public async Task<string?> ScalarAsync(string sql)
        {
            await using var command = new MySqlCommand(sql, connection);
            return await command.ExecuteScalarAsync(Token) is { } value and not DBNull ? Convert.ToString(value) : null;
        }

        public async Task<int> IdAsync(string sql) => int.Parse((await ScalarAsync(sql))!);

        public async ValueTask DisposeAsync()
        {
            await connection.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
