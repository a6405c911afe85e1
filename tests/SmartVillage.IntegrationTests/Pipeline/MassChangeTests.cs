using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>P5 and P6 on a real database: mass changes wait for a person, and people keep their ids whatever OpenSID does to its own.</summary>
public sealed class MassChangeTests(MariaDb server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("22.12")]
    [InlineData("24.10")]
    public async Task A_restore_with_new_ids_waits_and_keeps_every_id_once_approved(string release)
    {
        await using var village = await LivingVillage.StartAsync(server, OpenSidEra.Get(release));
        var pilot = village.Pilot;
        var before = await EveryIdAsync(pilot);
        await village.Operator.Mass.RenumberAsync(cancellationToken: Token);

        var stopped = await pilot.SyncAsync();

        Assert.Equal(RunOutcome.AwaitingApproval, stopped.Outcome);
        Assert.Contains(stopped.Gates, gate => gate.Code == "re-import");
        Assert.Equal(before["residents"], await pilot.IdsAsync(Entities.Residents));

        var approved = await pilot.Commands.ApproveAsync(stopped.RunId, "Ibu Lurah", Token);

        Assert.Equal((RunOutcome.Published, 2L), (approved.Outcome, approved.Edition));
        await pilot.AssertExactAsync();
        // Two rows without NIK cannot be told from anybody else; everybody with one keeps the id.
        var after = await EveryIdAsync(pilot);
        var known = await KnownAsync(village);
        Assert.All(known, resident => Assert.Equal(before["residents"][resident - 500_000], after["residents"][resident]));
        Assert.Equal(Shifted(before["areas"]), after["areas"]);
        Assert.Equal(Shifted(before["products"]), after["products"]);
        Assert.Equal(Shifted(before["categories"]), after["categories"]);
    }

    [Fact]
    public async Task An_import_seen_half_way_is_not_published()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var pilot = village.Pilot;
        var before = await pilot.IdsAsync(Entities.Residents);
        var seen = new List<RunOutcome>();
        var families = 0;
        await village.Operator.Mass.ReplaceAllAsync(async () =>
        {
            if (families++ is 0 or 5)
            {
                seen.Add((await pilot.SyncAsync()).Outcome);
                Assert.Equal(before, await pilot.IdsAsync(Entities.Residents));
            }
        }, Token);

        Assert.Equal([RunOutcome.AwaitingApproval, RunOutcome.AwaitingApproval], seen);
        var done = await pilot.SyncAsync();
        Assert.Equal(RunOutcome.AwaitingApproval, done.Outcome);
        Assert.Equal(RunOutcome.Published, (await pilot.Commands.ApproveAsync(done.RunId, "Ibu Lurah", Token)).Outcome);
        await pilot.AssertExactAsync();
        Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncExactlyAsync()).Outcome);
    }

    [Fact]
    public async Task A_wrong_restore_is_rejected_and_the_right_one_afterwards_is_no_change()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var pilot = village.Pilot;
        await pilot.Database.ExecuteAsync("SET FOREIGN_KEY_CHECKS = 0; CREATE TABLE kept AS SELECT * FROM log_penduduk; DELETE FROM log_penduduk");
        var stopped = await pilot.SyncAsync();
        Assert.Contains(stopped.Gates, gate => gate is { Code: "emptied", Entity: "residentEvents" });

        var rejected = await pilot.Commands.RejectAsync(stopped.RunId, "Ibu Lurah", Token);
        await pilot.Database.ExecuteAsync("SET FOREIGN_KEY_CHECKS = 0; INSERT INTO log_penduduk SELECT * FROM kept; DROP TABLE kept");

        Assert.Equal(RunOutcome.Rejected, rejected.Outcome);
        Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncExactlyAsync()).Outcome);
    }

    [Fact]
    public async Task An_approval_of_changes_that_changed_again_makes_a_new_preview()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var pilot = village.Pilot;
        await village.Operator.Mass.RenumberAsync(cancellationToken: Token);
        var stopped = await pilot.SyncAsync();
        await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET nama = 'NAMA LAIN' WHERE id = (SELECT m FROM (SELECT MIN(id) m FROM tweb_penduduk) x)");

        var again = await pilot.Commands.ApproveAsync(stopped.RunId, "Ibu Lurah", Token);

        Assert.Equal(RunOutcome.AwaitingApproval, again.Outcome);
        Assert.NotEqual(stopped.RunId, again.RunId);
        Assert.Equal(RunOutcome.Published, (await pilot.Commands.ApproveAsync(again.RunId, "Ibu Lurah", Token)).Outcome);
        await pilot.AssertExactAsync();
    }

    [Fact]
    public async Task A_preview_shows_changes_and_publishes_nothing()
    {
        await using var village = await LivingVillage.StartAsync(server);
        await village.Operator.Residents.EditAsync(await village.MemberAsync(), "pekerjaan_id", "88", Token);

        var preview = await village.Pilot.SyncAsync(preview: true);

        Assert.Equal((RunOutcome.AwaitingApproval, 1L), (preview.Outcome, preview.Edition));
        Assert.Equal(1, preview.Changes["residents"].Changed);
        Assert.Equal(1, Assert.Single(await village.Pilot.VerifyAsync()).Entities["residents"].Stale);
    }

    private static async Task<Dictionary<string, Dictionary<long, long>>> EveryIdAsync(Pilot pilot)
    {
        var ids = new Dictionary<string, Dictionary<long, long>>(StringComparer.Ordinal);
        foreach (var entity in Entities.All)
        {
            ids[entity.Name] = await pilot.IdsAsync(entity);
        }

        return ids;
    }

    /// <summary>Residents whose real NIK nobody shares, under their new ids.</summary>
    private static async Task<IReadOnlyList<long>> KnownAsync(LivingVillage village) =>
        (await village.Pilot.Database.ScalarAsync(
            "SELECT GROUP_CONCAT(id) FROM tweb_penduduk WHERE nik REGEXP '^[1-9][0-9]{15}$' AND nik IN (SELECT nik FROM tweb_penduduk GROUP BY nik HAVING COUNT(*) = 1)"))!
            .Split(',').Select(long.Parse).ToList();

    private static Dictionary<long, long> Shifted(Dictionary<long, long> ids) => ids.ToDictionary(id => id.Key + 500_000, id => id.Value);
}
