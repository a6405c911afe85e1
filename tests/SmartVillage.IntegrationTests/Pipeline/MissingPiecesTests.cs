using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>P10: what this database lacks is reported and carried as not read; only the resident table itself is indispensable.</summary>
public sealed class MissingPiecesTests(MariaDb server)
{
    private static readonly OpenSidDatabaseOptions Small = new() { Era = OpenSidEra.V2212, Residents = 60 };

    public static TheoryData<string> OptionalTables() =>
        ["tweb_penduduk_map", "tweb_keluarga", "tweb_rtm", "tweb_wil_clusterdesa", "log_penduduk", "log_keluarga", "program", "program_peserta", "pelapak", "produk",
            "produk_kategori", "tweb_penduduk_umur", "setting_aplikasi", "tweb_penduduk_agama", "tweb_status_ktp", "covid19_pemudik", "ref_penduduk_hamil", "tweb_penduduk_mandiri", "permohonan_surat", "pengaduan"];

    [Theory]
    [MemberData(nameof(OptionalTables))]
    public async Task A_missing_table_narrows_the_copy_and_stops_nothing(string table)
    {
        var (pilot, generated) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.Database.ExecuteAsync($"SET FOREIGN_KEY_CHECKS = 0; DROP TABLE IF EXISTS {table}");

            var report = await pilot.SyncExactlyAsync();

            Assert.Equal(RunOutcome.Published, report.Outcome);
            Assert.Equal(generated.Villages[0].Residents, report.Stored["residents"]);
        }
    }

    [Fact]
    public async Task A_table_that_vanishes_leaves_what_we_had_marked_not_read()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            var first = await pilot.SyncExactlyAsync();
            await pilot.Database.ExecuteAsync("DROP TABLE program_peserta");

            var second = await pilot.SyncExactlyAsync();

            Assert.Contains("benefitParticipants", second.NotRead);
            Assert.Equal(first.Stored["benefitParticipants"], second.Stored["benefitParticipants"]);
            Assert.Equal(first.Stored["benefitParticipants"], (await pilot.IdsAsync(Entities.BenefitParticipants)).Count);
            Assert.Equal(0, second.Changes["benefitParticipants"].Total);
        }
    }

    [Fact]
    public async Task A_column_that_vanishes_leaves_what_we_had_and_counts_as_no_change()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var before = await pilot.RowsAsync(Entities.Residents);
            await pilot.Database.ExecuteAsync("ALTER TABLE tweb_penduduk DROP COLUMN suku");

            var report = await pilot.SyncExactlyAsync();

            var field = Entities.Residents["ethnicity"];
            Assert.Contains("residents.ethnicity", report.NotRead);
            Assert.Equal(0, report.Changes["residents"].Changed);
            Assert.All(await pilot.RowsAsync(Entities.Residents), row => Assert.Equal(before[row.Key].Text(field), row.Value.Text(field)));
        }
    }

    [Theory]
    [InlineData("DROP TABLE tweb_penduduk", "SV-SRC-040")]
    [InlineData("DROP TABLE tweb_penduduk; CREATE TABLE tweb_penduduk (nama varchar(100))", "SV-SRC-040")]
    [InlineData("UPDATE config SET kode_desa = '', kode_kecamatan = '', kode_kabupaten = '', kode_propinsi = ''", "SV-SRC-041")]
    [InlineData("DELETE FROM config", "SV-SRC-041")]
    public async Task Without_residents_or_a_village_the_run_fails_with_a_remedy_and_the_last_edition_stays(string damage, string code)
    {
        var (pilot, generated) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            await pilot.Database.ExecuteAsync($"SET FOREIGN_KEY_CHECKS = 0; {damage}");

            var report = await pilot.SyncAsync();

            Assert.Equal(RunOutcome.Failed, report.Outcome);
            Assert.StartsWith(code, report.Error!.Code, StringComparison.Ordinal);
            Assert.NotEmpty(report.Error.Remedy);
            Assert.Equal(generated.Villages[0].Residents, (await pilot.IdsAsync(Entities.Residents)).Count);
        }
    }

    [Fact]
    public async Task Tables_without_transactions_are_read_twice_and_copied_exactly()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small with { Era = OpenSidEra.V2012, Engine = "MyISAM" });
        await using (pilot)
        {
            Assert.Equal(RunOutcome.Published, (await pilot.SyncExactlyAsync()).Outcome);
            Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncExactlyAsync()).Outcome);
        }
    }

    [Fact]
    public async Task Rows_without_a_usable_or_unique_key_are_set_aside_and_counted()
    {
        var (pilot, generated) = await Pilot.GenerateAsync(server, Small with { Era = OpenSidEra.V2012 });
        await using (pilot)
        {
            await pilot.Database.ExecuteAsync(
                """
                SET FOREIGN_KEY_CHECKS = 0; SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
                ALTER TABLE tweb_keluarga MODIFY id int NULL, DROP PRIMARY KEY;
                INSERT INTO tweb_keluarga (id, no_kk) VALUES (NULL, '1'), (0, '2'), (-5, '3');
                INSERT INTO tweb_keluarga SELECT * FROM (SELECT * FROM tweb_keluarga WHERE id = 3) x
                """);

            var report = await pilot.SyncExactlyAsync();

            Assert.Equal(generated.Villages[0].Rows["tweb_keluarga"] + 4, report.Read["families"]);
            Assert.Equal(5, report.Quarantined["families"]);
            Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncExactlyAsync()).Outcome);
        }
    }
}
