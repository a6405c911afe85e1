using System.Text.Json;
using System.Text.RegularExpressions;
using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.Domain.Records;
using SmartVillage.IntegrationTests.Backup;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Sync.Verifying;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Verifying;

/// <summary>Whoever sees that something differs also learns which row, which field, and why; never a value.</summary>
public sealed partial class ExplainedDifferencesTests(MariaDb server)
{
    private static readonly OpenSidDatabaseOptions Small = new() { Era = OpenSidEra.V2410Fresh, Residents = 60 };

    [Fact]
    public async Task A_missing_a_ghost_a_stale_and_a_quarantined_row_are_named_and_nothing_else()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.Database.ExecuteAsync("SET SESSION sql_mode = ''; INSERT INTO program_peserta (id, config_id, program_id, peserta) VALUES (-7, 1, 1, '1872041209999999')");
            await pilot.SyncExactlyAsync();
            var (residents, events) = (await pilot.IdsAsync(Entities.Residents), await pilot.IdsAsync(Entities.ResidentEvents));
            var (first, last, gone) = (residents.Keys.Min(), residents.Keys.Max(), events.Keys.Min());
            await pilot.Database.ExecuteAsync($"""
                UPDATE tweb_penduduk SET tempatlahir = NULL, tanggallahir = DATE_ADD(tanggallahir, INTERVAL 1 DAY), agama_id = agama_id % 6 + 1 WHERE id = {first};
                UPDATE tweb_penduduk SET nama = LOWER(nama) WHERE id = {last};
                DELETE FROM tweb_penduduk_map WHERE id = {last}; INSERT INTO tweb_penduduk_map (id, lat, lng) VALUES ({last}, '-5.99', '105.99');
                DELETE FROM log_penduduk WHERE id = {gone};
                INSERT INTO produk_kategori (id, config_id, kategori, slug, status) VALUES (901, 1, 'BARU', 'baru', 1)
                """);

            var differences = (await ExplainAsync(pilot)).Differences;

            Assert.Equal(
                [
                    ("residents", DifferenceKind.Stale, residents[first], first), ("residents", DifferenceKind.Stale, residents[last], last),
                    ("residentEvents", DifferenceKind.Ghost, events[gone], gone), ("benefitParticipants", DifferenceKind.Quarantined, null, -7),
                    ("categories", DifferenceKind.Missing, (long?)null, (long?)901),
                ],
                differences.Select(row => (row.Entity, row.Kind, row.Id, row.SourceKey)));
            Assert.Equal(
                [
                    ("birthPlace", "tweb_penduduk.tempatlahir", "kosong di sumber, terisi di salinan"), ("birthDate", "tweb_penduduk.tanggallahir", "tanggal berbeda"),
                    ("religion", "tweb_penduduk.agama_id", "kode berbeda"),
                ],
                differences[0].Fields.Select(field => (field.Field, field.Column, field.Difference)).OrderBy(field => field.Field == "religion").ThenBy(field => field.Field == "birthDate"));
            Assert.Equal(["name", "latitude", "longitude"], differences[1].Fields.Select(field => field.Field));
            Assert.Equal("hanya huruf besar-kecil berbeda", differences[1].Fields[0].Difference);
            Assert.All(differences, row => Assert.NotEmpty(row.Reason));
        }
    }

    [Fact]
    public async Task No_value_is_said_whatever_differs()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            await pilot.Database.ExecuteAsync("""
                SET SESSION sql_mode = '';
                UPDATE tweb_penduduk SET nik = CONCAT('1872041', LPAD(id, 5, '0'), '9999'), nama = 'WARGA RAHASIA', tempatlahir = 'KOTA RAHASIA', telepon = '0812999999';
                INSERT INTO program_peserta (id, config_id, program_id, peserta) VALUES (-9, 1, 1, '1872041209999999');
                DELETE FROM program_peserta WHERE id > 0
                """);

            var result = await ExplainAsync(pilot);
            var text = JsonSerializer.Serialize(result.Differences, JsonSerializerOptions.Web);

            Assert.Equal(result.Entities["residents"].Stale, result.Differences.Count(row => row.Entity == "residents" && row.Fields.Any(field => field.Field == "nik")));
            Assert.DoesNotMatch(IdentityNumber(), text);
            Assert.DoesNotContain("RAHASIA", text, StringComparison.Ordinal);
            Assert.Contains(result.Differences, row => row is { Entity: "benefitParticipants", Kind: DifferenceKind.Missing, SourceKey: null, Rows: 1 });
        }
    }

    [Fact]
    public async Task Of_each_kind_only_so_many_rows_are_named_and_all_are_counted()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET tempatlahir = 'LAIN'; DELETE FROM log_penduduk ORDER BY id LIMIT 5");

            var result = await ExplainAsync(pilot, rows: 3);

            Assert.Equal((60L, 5L), (result.Entities["residents"].Stale, result.Entities["residentEvents"].Ghosts));
            Assert.Equal((3, 3), (result.Differences.Count(row => row.Entity == "residents"), result.Differences.Count(row => row.Entity == "residentEvents")));
        }
    }

    [Fact]
    public async Task A_backup_is_explained_like_a_server()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var keys = (await pilot.IdsAsync(Entities.Residents)).Keys.Order().ToList();
            await pilot.Database.ExecuteAsync($"""
                UPDATE tweb_penduduk SET tempatlahir = 'LAIN', agama_id = agama_id % 6 + 1 WHERE id = {keys[3]};
                DELETE FROM tweb_penduduk_map WHERE id = {keys[5]}; INSERT INTO tweb_penduduk_map (id, lat, lng) VALUES ({keys[5]}, '-5.99', '105.99');
                DELETE FROM log_penduduk ORDER BY id LIMIT 2;
                INSERT INTO produk_kategori (id, config_id, kategori, slug, status) VALUES (901, 1, 'BARU', 'baru', 1)
                """);
            var live = await ExplainAsync(pilot);
            var folder = Directory.CreateTempSubdirectory("sv-explain-");
            try
            {
                var file = Path.Combine(folder.FullName, "backup-on-2026-03-02.sql");
                await DumpProgram.RunAsync(pilot.Database.ConnectionString, file, "--skip-tz-utc");

                var backup = Assert.Single(await new OpenSidBackupVerifier(
                    new Adapters.OpenSid.OpenSidBackupOptions { Name = "uji", Path = file }, pilot.Time)
                    .VerifyAsync(pilot.Stored, new VerificationOrder { RowsOfAKind = 50 }, TestContext.Current.CancellationToken));

                Assert.Equal(5, live.Differences.Count);
                Assert.Equal(JsonSerializer.Serialize(live.Differences), JsonSerializer.Serialize(backup.Differences));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task<VillageVerification> ExplainAsync(Pilot pilot, int rows = 200) => Assert.Single(
        await pilot.VerifyAsync(new VerificationOrder { RowsOfAKind = rows }));

    [GeneratedRegex("(?<![0-9])[0-9]{16}(?![0-9])")]
    private static partial Regex IdentityNumber();
}
