using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Tests;

/// <summary>What a person sees before a re-import is approved: by which means everybody was recognised.</summary>
public class RebindingTests
{
    private static readonly EntityDefinition[] Everything = [Entities.Areas, Entities.Families, Entities.Residents, Entities.ResidentEvents];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_re_import_shows_who_was_recognised_by_what_and_the_log_keeps_it()
    {
        var workshop = await ReimportedAsync();

        var stopped = await workshop.SyncAsync();

        // 1 left before and comes back, 2 share a NIK, 1 has no NIK any more, 1 is somebody else.
        Assert.Equal(new Rebinding(ByNumber: 115, ByOther: 0, Restored: 1, ByName: 1, Ambiguous: 2, New: 1, Vanished: 4), stopped.Rebinding["residents"]);
        Assert.Equal(new Rebinding(ByNumber: 29, ByOther: 1, Restored: 0, ByName: 0, Ambiguous: 0, New: 0, Vanished: 0), stopped.Rebinding["families"]);
        Assert.Equal(new Rebinding(ByNumber: 0, ByOther: 3, Restored: 0, ByName: 0, Ambiguous: 0, New: 0, Vanished: 0), stopped.Rebinding["areas"]);
        Assert.Equal(stopped.Rebinding, (await workshop.Log.FindAsync(stopped.RunId, Cancellation))!.Report!.Rebinding);

        var published = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", Cancellation);

        Assert.Equal((RunOutcome.Published, stopped.Rebinding["residents"]), (published.Outcome, published.Rebinding["residents"]));
        Assert.Equal(stopped.Reviews, workshop.Store.Published[^1].Reviews.Count);
    }

    [Fact]
    public async Task Every_row_under_an_unknown_number_is_counted_once()
    {
        var workshop = await ReimportedAsync();

        var preview = await workshop.SyncAsync(preview: true);

        Assert.All(
            (string[])["residents", "families", "areas", "residentEvents"],
            entity => Assert.Equal(preview.Read[entity], Rows(preview.Rebinding[entity])));
    }

    [Fact]
    public async Task In_a_first_preview_everybody_is_new()
    {
        var workshop = new Workshop().WithFamilies(4);

        var preview = await workshop.SyncAsync(preview: true);

        Assert.Equal(new Rebinding(0, 0, 0, 0, 0, New: 16, 0), preview.Rebinding["residents"]);
    }

    [Fact]
    public async Task A_shared_nik_without_likeness_is_asked_about()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 7, ("motherName", null));
        await workshop.SyncAsync();
        var (id, row) = (workshop.IdsOf(Entities.Residents)[7], workshop.Find(Entities.Residents, 7));
        workshop.Delete(Entities.Residents, r => r.SourceKey == 7);
        workshop.Source.Tables["residents"].AddRange([A.Copy(row, 507), A.Copy(row, 508, ("name", "ORANG LAIN"))]);

        var report = await workshop.SyncAsync();

        Assert.Equal((2L, 0L), (report.Rebinding["residents"].Ambiguous, report.Rebinding["residents"].ByNumber));
        Assert.Equal([(id, 507L, "nik-shared"), (id, 508L, "nik-shared")], workshop.Store.Published[^1].Reviews.Select(r => (r.RemovedId, r.NewSourceKey, r.Reason)));
    }

    [Fact]
    public async Task Two_who_came_back_with_one_nik_are_asked_about()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var (id, row) = (workshop.IdsOf(Entities.Residents)[7], workshop.Find(Entities.Residents, 7));
        workshop.Delete(Entities.Residents, r => r.SourceKey == 7);
        await workshop.SyncAsync();
        workshop.Source.Tables["residents"].AddRange([A.Copy(row, 507), A.Copy(row, 508)]);

        var report = await workshop.SyncAsync();

        Assert.Equal((2L, 0L), (report.Rebinding["residents"].Ambiguous, report.Rebinding["residents"].Restored));
        Assert.All(workshop.Store.Published[^1].Reviews, review => Assert.Equal((id, "nik-shared"), (review.RemovedId, review.Reason)));
    }

    [Fact]
    public async Task A_nik_of_two_who_left_now_is_not_given_to_a_third_who_left_before()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 7, ("nik", A.Number(9)));
        workshop.Edit(Entities.Residents, 8, ("nik", A.Number(9)));
        await workshop.SyncAsync();
        var row = workshop.Find(Entities.Residents, 7);
        workshop.Delete(Entities.Residents, r => r.SourceKey == 9);
        await workshop.SyncAsync();
        workshop.Delete(Entities.Residents, r => r.SourceKey is 7 or 8);
        workshop.Source.Tables["residents"].Add(A.Copy(row, 507, ("motherName", null)));

        var report = await workshop.SyncAsync();

        Assert.Equal((1L, 0L, 2), (report.Rebinding["residents"].Ambiguous, report.Rebinding["residents"].Restored, report.Reviews));
    }

    [Fact]
    public async Task Two_newcomers_alike_to_one_who_left_are_ambiguous()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 7, ("nik", null));
        await workshop.SyncAsync();
        var row = workshop.Find(Entities.Residents, 7);
        workshop.Delete(Entities.Residents, r => r.SourceKey == 7);
        workshop.Source.Tables["residents"].AddRange([A.Copy(row, 507), A.Copy(row, 508)]);

        var report = await workshop.SyncAsync();

        Assert.Equal((0L, 2L, 2), (report.Rebinding["residents"].ByName, report.Rebinding["residents"].Ambiguous, report.Reviews));
    }

    private static long Rows(Rebinding r) => r.ByNumber + r.ByOther + r.Restored + r.ByName + r.Ambiguous + r.New;

    private static async Task<Workshop> ReimportedAsync()
    {
        var workshop = new Workshop().WithFamilies(30);
        workshop.Edit(Entities.Residents, 11, ("nik", A.Number(10)));
        workshop.Edit(Entities.Families, 5, ("familyCardNumber", null));
        await workshop.SyncAsync();
        var back = workshop.Find(Entities.Residents, 80);
        workshop.Delete(Entities.Residents, row => row.SourceKey == 80);
        await workshop.SyncAsync();
        workshop.Source.Tables["residents"].Add(back);
        workshop.Renumber(key => key + 1000, Everything);
        workshop.Edit(Entities.Residents, 1020, ("nik", null));
        workshop.Edit(Entities.Residents, 1031, ("nik", A.Number(5000)), ("name", "SAMA SEKALI BARU"), ("birthDate", "2001-01-01"));
        return workshop;
    }
}
