using SmartVillage.Domain.Records;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Verifying;

/// <summary>P3: what differs between source and copy is seen, whoever made the mistake.</summary>
public sealed class VerifierTests(MariaDb server)
{
    private static readonly OpenSidDatabaseOptions Small = new() { Era = OpenSidEra.V2410Fresh, Residents = 60 };

    [Fact]
    public async Task Two_columns_swapped_in_the_sync_are_seen_in_every_row()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var (father, mother) = (Entities.Residents["fatherName"], Entities.Residents["motherName"]);
            var differing = (await pilot.RowsAsync(Entities.Residents)).Values.Count(row => row.Text(father) != row.Text(mother));
            Assert.True(differing > 0);

            var result = await VerifyAsync(pilot, new AlteredContent(pilot.Stored, Entities.Residents,
                row => (row[father.Ordinal], row[mother.Ordinal]) = (row[mother.Ordinal], row[father.Ordinal])));

            Assert.False(result.IsExact);
            Assert.Equal((0L, 0L, (long)differing), Counts(result, Entities.Residents));
            Assert.All(result.Entities.Where(entity => entity.Key != Entities.Residents.Name), entity => Assert.Equal(0, entity.Value.Stale));
        }
    }

    [Fact]
    public async Task A_wrong_value_in_any_field_of_any_entity_is_seen()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small with { Residents = 250 });
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var blind = new List<string>();
            foreach (var entity in Entities.All)
            {
                var rows = await pilot.RowsAsync(entity);
                Assert.NotEmpty(rows);

                // One verification sees as many fields as there are rows to spoil.
                foreach (var fields in entity.Fields.Skip(1).Where(field => rows.Values.First().WasRead(field)).Chunk(rows.Count))
                {
                    var spoilt = rows.Keys.Order().Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second.Ordinal);
                    var result = await VerifyAsync(pilot, new AlteredContent(pilot.Stored, entity, row =>
                    {
                        if (spoilt.TryGetValue(row.SourceKey, out var ordinal))
                        {
                            row[ordinal] = "31415";
                        }
                    }));
                    if (Counts(result, entity) != (0, 0, fields.Length))
                    {
                        blind.Add($"{entity.Name}: one of {string.Join(", ", fields.Select(field => field.Name))}");
                    }
                }
            }

            Assert.Empty(blind);
        }
    }

    [Fact]
    public async Task Rows_exchanged_deleted_and_added_behind_our_back_are_told_apart()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var events = (await pilot.RowsAsync(Entities.ResidentEvents)).Keys.Order().ToList();
            var residents = (await pilot.RowsAsync(Entities.Residents)).Keys.Order().ToList();
            await pilot.Database.ExecuteAsync($"""
                UPDATE tweb_penduduk p JOIN tweb_penduduk q ON q.id = p.id SET p.tempatlahir = 'SATU', p.suku = 'DUA' WHERE p.id = {residents[0]};
                UPDATE tweb_penduduk SET tempatlahir = 'TIGA' WHERE id = {residents[^1]};
                DELETE FROM log_penduduk WHERE id = {events[0]};
                INSERT INTO produk_kategori (config_id, kategori, slug, status) VALUES (1, 'BARU', 'baru', 1);
                INSERT INTO produk_kategori (config_id, kategori, slug, status) VALUES (1, 'BARU LAGI', 'baru-lagi', 1)
                """);

            var result = Assert.Single(await pilot.VerifyAsync());

            Assert.Equal((0L, 0L, 2L), Counts(result, Entities.Residents));
            Assert.Equal((0L, 1L, 0L), Counts(result, Entities.ResidentEvents));
            Assert.Equal((2L, 0L, 0L), Counts(result, Entities.Categories));
        }
    }

    [Fact]
    public async Task Two_columns_of_one_row_swapped_in_the_source_are_one_stale_row()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var (father, mother) = (Entities.Residents["fatherName"], Entities.Residents["motherName"]);
            var key = (await pilot.RowsAsync(Entities.Residents)).First(row => row.Value.Text(father) is not null && row.Value.Text(father) != row.Value.Text(mother)).Key;
            await pilot.Database.ExecuteAsync($"""
                UPDATE tweb_penduduk p JOIN (SELECT id, nama_ayah, nama_ibu FROM tweb_penduduk WHERE id = {key}) q ON q.id = p.id
                SET p.nama_ayah = COALESCE(q.nama_ibu, ''), p.nama_ibu = COALESCE(q.nama_ayah, '')
                """);

            Assert.Equal((0L, 0L, 1L), Counts(Assert.Single(await pilot.VerifyAsync()), Entities.Residents));
        }
    }

    [Fact]
    public async Task Coordinates_of_a_resident_are_part_of_the_proof()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var key = (await pilot.RowsAsync(Entities.Residents)).Keys.Min();
            await pilot.Database.ExecuteAsync($"DELETE FROM tweb_penduduk_map WHERE id = {key}; INSERT INTO tweb_penduduk_map (id, lat, lng) VALUES ({key}, '-5.99', '105.99')");

            Assert.Equal((0L, 0L, 1L), Counts(Assert.Single(await pilot.VerifyAsync()), Entities.Residents));
        }
    }

    [Fact]
    public async Task A_village_without_an_edition_misses_everything()
    {
        var (pilot, generated) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            var result = Assert.Single(await pilot.VerifyAsync());

            Assert.Equal(((long)generated.Villages[0].Residents, 0L, 0L), Counts(result, Entities.Residents));
        }
    }

    [Fact]
    public async Task A_village_that_left_a_shared_database_is_all_ghosts()
    {
        var (pilot, generated) = await Pilot.GenerateAsync(server, Small with { Residents = 30, Villages = [OpenSidVillage.Tejosari, OpenSidVillage.Tejosari with { Code = "18.72.04.1003" }] });
        await using (pilot)
        {
            await pilot.SyncAllAsync();
            await pilot.AssertExactAsync();
            await pilot.Database.ExecuteAsync("SET FOREIGN_KEY_CHECKS = 0; DELETE FROM config WHERE id = 2");

            var result = (await pilot.VerifyAsync()).Single(village => village.Village == "18.72.04.1003");

            Assert.Equal((0L, (long)generated.Villages[1].Residents, 0L), Counts(result, Entities.Residents));
        }
    }

    [Fact]
    public async Task A_row_without_a_usable_key_that_was_not_set_aside_is_missing()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            await pilot.Database.ExecuteAsync("SET SESSION sql_mode = ''; INSERT INTO program_peserta (id, config_id, program_id, peserta) VALUES (-7, 1, 1, '1872041209999999')");

            Assert.Equal((1L, 0L, 0L), Counts(Assert.Single(await pilot.VerifyAsync()), Entities.BenefitParticipants));

            await pilot.SyncExactlyAsync();
            Assert.Equal(1, Assert.Single(await pilot.VerifyAsync()).Entities[Entities.BenefitParticipants.Name].Quarantined);
        }
    }

    private static async Task<VillageVerification> VerifyAsync(Pilot pilot, IStoredContent content) =>
        Assert.Single(await pilot.VerifyAsync(content: content));

    private static (long Missing, long Ghosts, long Stale) Counts(VillageVerification result, EntityDefinition entity) =>
        result.Entities[entity.Name] is var found ? (found.Missing, found.Ghosts, found.Stale) : default;
}
