using CsCheck;
using SmartVillage.Domain.Records;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Operating;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>Random sequences of what operators do, on a real MariaDB: cascades, conversions and collations are the server's own, and verifying is the real one.</summary>
public sealed class OperatorSequenceTests(MariaDb server)
{
    private static readonly string[] Eras = ["20.12", "22.12", "23.06", "24.01", "24.10"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_operators_do_the_copy_is_exact()
    {
        _ = server.Server;
        var sequence = Gen.Select(Gen.Int[0, Eras.Length - 1], Gen.Select(Gen.Int[0, 15], Gen.Int[0, 9999]).Array[3, 12]);
        // One after the other: the server is shared with the tests beside this one.
        await sequence.SampleAsync(PlayAsync, seed: TortureSettings.Seed, iter: TortureSettings.IsLong ? 500 : 10, threads: 1);
    }

    private async Task PlayAsync((int Era, (int Action, int Number)[] Steps) sequence)
    {
        await using var village = await LivingVillage.StartAsync(server, OpenSidEra.Get(Eras[sequence.Era]), residents: 80);
        var before = await village.Pilot.IdsAsync(Entities.Residents);
        foreach (var (step, index) in sequence.Steps.Select((step, index) => (step, index)))
        {
            await ActAsync(village, step.Action, step.Number, index);
            if (index % 3 == 2 || index == sequence.Steps.Length - 1)
            {
                await SyncAsync(village.Pilot);
                var after = await village.Pilot.IdsAsync(Entities.Residents);
                Assert.All(before.Where(person => after.ContainsKey(person.Key)), person => Assert.Equal(person.Value, after[person.Key]));
                before = after;
            }
        }

        Assert.Equal(RunOutcome.Unchanged, (await village.Pilot.SyncExactlyAsync()).Outcome);
    }

    private static async Task SyncAsync(Pilot pilot)
    {
        var report = await pilot.SyncAsync();
        if (report.Outcome == RunOutcome.AwaitingApproval)
        {
            report = await pilot.Commands.ApproveAsync(report.RunId, "Ibu Lurah", Token);
        }

        Assert.True(report.Outcome is RunOutcome.Published or RunOutcome.Unchanged, $"{report.Outcome} {report.Error}");
        await pilot.AssertExactAsync();
    }

    private static async Task ActAsync(LivingVillage village, int action, int number, int index)
    {
        var (desk, resident, family) = (village.Operator, await PickAsync(village, "tweb_penduduk", number), await PickAsync(village, "tweb_keluarga", number));
        var area = await PickAsync(village, "tweb_wil_clusterdesa", number / 7);
        var day = new DateOnly(2026, 2, 1 + number % 27);
        await (action switch
        {
            0 => desk.Residents.EditAsync(resident, "pekerjaan_id", $"{1 + number % 88}", Token),
            1 => desk.Residents.SaveUnchangedAsync(resident, Token),
            2 => desk.Families.MoveAsync(family, area, Token),
            3 => desk.Families.MoveCollectivelyAsync(family, area, Token),
            4 => desk.Families.EditAddressAsync(family, $"Jl. Kenanga {number}", Token),
            5 => desk.Families.SplitAsync(resident, Token),
            6 => desk.Families.MakeHeadAsync(resident, Token),
            7 => desk.Areas.RenameHamletAsync("-", "LINGKUNGAN", Token),
            8 => desk.Events.LeaveAsync(resident, (number % 4) switch { 0 => 2, 1 => 3, 2 => 4, _ => 6 }, day, Token),
            9 => desk.Events.UndoFromListAsync(resident, Token),
            10 => desk.Events.UndoFromLogAsync(resident, Token),
            11 => desk.Residents.DeleteAsync(resident, Token),
            12 => desk.Residents.ReplaceNikAsync(resident, $"1872{number:0000}{index:0000}9999", Token),
            13 => desk.Residents.AddAsync(
                new NewResident { Name = $"WARGA {number}", Nik = $"1871{number:0000}{index:0000}9999", Sex = 1 + number % 2, Birth = day, FamilyId = family, AreaId = area }, Token),
            14 => village.Pilot.Database.ExecuteAsync($"UPDATE IGNORE tweb_penduduk SET alamat_sekarang = '\\t<b>A&amp;B</b> ', tempatlahir = NULLIF('', '') WHERE id = {resident}"),
            _ => village.Pilot.Database.ExecuteAsync($"UPDATE tweb_keluarga SET alamat = IF(alamat IS NULL, '', NULL) WHERE id = {family}"),
        });
    }

    private static Task<int> PickAsync(LivingVillage village, string table, int number) =>
        village.NumberAsync($"SELECT id FROM {table} ORDER BY CRC32(CONCAT(id, '-', {number})) LIMIT 1");
}
