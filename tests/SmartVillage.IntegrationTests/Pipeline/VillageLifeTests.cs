using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>What operators do in OpenSID reaches the copy exactly: that change, nothing else, and every id stays.</summary>
public sealed class VillageLifeTests(MariaDb server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task An_edit_changes_one_resident_although_OpenSID_rewrites_the_whole_row()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var resident = await village.MemberAsync();
        await village.Operator.Residents.EditAsync(resident, "pekerjaan_id", "88", Token);

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal(EntityChanges.None with { Changed = 1 }, report.Changes["residents"]);
        Assert.Equal(1, report.Changes.Values.Sum(change => change.Total));
        Assert.Equal("88", (await village.Pilot.RowsAsync(Entities.Residents))[resident].Text(Entities.Residents["occupation"]));
    }

    [Fact]
    public async Task Saving_without_a_change_changes_nothing()
    {
        await using var village = await LivingVillage.StartAsync(server);
        await village.Operator.Residents.SaveUnchangedAsync(await village.MemberAsync(), Token);

        Assert.Equal(RunOutcome.Unchanged, (await village.Pilot.SyncExactlyAsync()).Outcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_family_moves_with_all_its_members(bool inItsForm)
    {
        await using var village = await LivingVillage.StartAsync(server);
        var family = await village.FamilyAsync();
        var members = await village.CountAsync("tweb_penduduk", $"id_kk = {family}");
        var area = await village.NumberAsync($"SELECT MAX(id) FROM tweb_wil_clusterdesa WHERE rt NOT IN ('0', '-') AND id <> (SELECT id_cluster FROM tweb_keluarga WHERE id = {family})");
        var elsewhere = await village.CountAsync("tweb_penduduk", $"id_kk = {family} AND (id_cluster IS NULL OR id_cluster <> {area})");
        var events = await village.CountAsync("log_penduduk");

        await (inItsForm ? village.Operator.Families.MoveAsync(family, area, Token) : village.Operator.Families.MoveCollectivelyAsync(family, area, Token));
        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal(elsewhere, report.Changes["residents"].Changed);
        Assert.Equal(1, report.Changes["families"].Changed);
        Assert.Equal(inItsForm ? members : 0, await village.CountAsync("log_penduduk") - events);
        Assert.Equal(inItsForm ? members : 0, report.Changes["residentEvents"].Added);
    }

    [Fact]
    public async Task A_renamed_hamlet_keeps_its_areas_and_touches_nobody()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var before = await village.Pilot.IdsAsync(Entities.Areas);
        await village.Operator.Areas.RenameHamletAsync("-", "LINGKUNGAN BARU", Token);

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal(before.Count, report.Changes["areas"].Changed);
        Assert.Equal(before.Count, report.Changes.Values.Sum(change => change.Total));
        Assert.Equal(before, await village.Pilot.IdsAsync(Entities.Areas));
    }

    [Fact]
    public async Task A_death_and_its_undoing_keep_the_person()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var resident = await village.MemberAsync();
        var id = (await village.Pilot.IdsAsync(Entities.Residents))[resident];

        await village.Operator.Events.DieAsync(resident, Today, Token);
        var died = await village.Pilot.SyncExactlyAsync();
        await village.Operator.Events.UndoFromLogAsync(resident, Token);
        var undone = await village.Pilot.SyncExactlyAsync();

        Assert.Equal((1, 1), (died.Changes["residents"].Changed, died.Changes["residentEvents"].Added));
        Assert.Equal((1, 1), (undone.Changes["residents"].Changed, undone.Changes["residentEvents"].Removed));
        Assert.Equal(id, (await village.Pilot.IdsAsync(Entities.Residents))[resident]);
    }

    [Fact]
    public async Task A_split_member_leaves_the_family()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var resident = await village.MemberAsync();
        await village.Operator.Families.SplitAsync(resident, Token);

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal((1, 1), (report.Changes["residents"].Changed, report.Changes["familyEvents"].Added));
        Assert.Null((await village.Pilot.RowsAsync(Entities.Residents))[resident].Number(Entities.Residents["family"]));
    }

    [Fact]
    public async Task A_deleted_resident_leaves_with_everything_that_went_along()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var (residents, events) = (await village.CountAsync("tweb_penduduk"), await village.CountAsync("log_penduduk"));
        await village.Operator.Residents.DeleteAsync(await village.MemberAsync(), Token);

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal(residents - await village.CountAsync("tweb_penduduk"), report.Changes["residents"].Removed);
        Assert.Equal(events - await village.CountAsync("log_penduduk"), report.Changes["residentEvents"].Removed);
        Assert.Empty(report.VanishedFamilies);
    }

    [Fact]
    public async Task A_deleted_head_takes_the_family_along_and_that_is_reported()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var family = await village.FamilyAsync();
        var members = await village.CountAsync("tweb_penduduk", $"id_kk = {family}");
        var id = (await village.Pilot.IdsAsync(Entities.Families))[family];
        await village.Operator.Residents.DeleteAsync(await village.NumberAsync($"SELECT nik_kepala FROM tweb_keluarga WHERE id = {family}"), Token);

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal((members, 1), (report.Changes["residents"].Removed, report.Changes["families"].Removed));
        Assert.Equal([id], report.VanishedFamilies);
    }

    [Fact]
    public async Task Before_the_cascades_a_deleted_head_leaves_the_family_behind()
    {
        await using var village = await LivingVillage.StartAsync(server, OpenSidEra.V2306);
        var family = await village.FamilyAsync();
        await village.Operator.Residents.DeleteAsync(await village.NumberAsync($"SELECT nik_kepala FROM tweb_keluarga WHERE id = {family}"), Token);

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal((1, 0), (report.Changes["residents"].Removed, report.Changes["families"].Removed));
    }

    [Fact]
    public async Task Niks_that_were_exchanged_stay_with_their_rows()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var one = await village.NumberAsync("SELECT MIN(id) FROM tweb_penduduk WHERE nik REGEXP '^[1-9][0-9]{15}$'");
        var other = await village.NumberAsync($"SELECT MIN(id) FROM tweb_penduduk WHERE nik REGEXP '^[1-9][0-9]{{15}}$' AND id > {one}");
        var before = await village.Pilot.IdsAsync(Entities.Residents);
        await village.Operator.Residents.SwapNiksAsync(one, other, Token);

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal((2, 0, 0), (report.Changes["residents"].Changed, report.Changes["residents"].Added, report.Changes["residents"].Removed));
        Assert.Equal(before, await village.Pilot.IdsAsync(Entities.Residents));
    }

    [Fact]
    public async Task A_temporary_nik_becomes_real_on_the_same_person()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var resident = await village.MemberAsync();
        await village.Operator.Residents.ReplaceNikAsync(resident, "0187204100299998", Token);
        await village.Pilot.SyncExactlyAsync();
        var id = (await village.Pilot.IdsAsync(Entities.Residents))[resident];
        await village.Operator.Residents.ReplaceNikAsync(resident, "1872049901019999", Token);

        await village.Pilot.SyncExactlyAsync();

        Assert.Equal(id, (await village.Pilot.IdsAsync(Entities.Residents))[resident]);
    }

    [Fact]
    public async Task A_new_seller_changes_the_phone_of_the_resident_too()
    {
        await using var village = await LivingVillage.StartAsync(server);
        var seller = await village.Operator.Marketplace.AddSellerAsync(await village.MemberAsync(), "081200009999", Token);
        var category = await village.NumberAsync("SELECT MIN(id) FROM produk_kategori");
        await village.Operator.Marketplace.AddProductAsync(seller, category, "Keripik \"Pedas\" & Gurih", 15000, Token);

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal((1, 1, 1), (report.Changes["residents"].Changed, report.Changes["sellers"].Added, report.Changes["products"].Added));
        await village.Operator.Marketplace.SetSellerAsync(seller, active: false, Token);
        Assert.Equal(1, (await village.Pilot.SyncExactlyAsync()).Changes["sellers"].Changed);
    }
}
