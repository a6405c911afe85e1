using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Store.Alerts;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Tests.Mutakhiran;

public sealed class CampaignAlertTests : IAsyncDisposable, ICampaignDays
{
    private static readonly VillageCode Village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    private readonly Workbench _bench = new();
    private DateOnly _today = new(2026, 2, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Families_that_are_not_visited_are_told_of_in_the_last_week_and_an_end_that_is_over_until_somebody_closes()
    {
        var store = new SqliteCampaigns(_bench.Context);
        var task = TaskCode.Draw();
        var baseline = new CampaignBaseline(1, 1, 1, new Dictionary<string, int>(), default, new Dictionary<long, ElementCount>());
        await store.StartAsync(new CampaignDraft(Village, CampaignKind.Yearly, 2026, CampaignCalendar.Yearly(2026), [], "uji", baseline, [new FamilyTaskDraft(task, 1, 1, IsRechecked: false)]), Cancel);

        Assert.Empty(await FindAsync(store));
        _today = new DateOnly(2026, 4, 23);
        var told = Assert.Single(await FindAsync(store));
        Assert.Equal((AlertKinds.CampaignDeadline, 1L), (told.Kind, told.Counts["families"]));
        Assert.Contains("2026-04-30", told.Message, StringComparison.Ordinal);

        await store.RecordAsync(Village, [new Visit(task, new DateOnly(2026, 2, 21), VisitOutcome.Unchanged, "Pak Udin", "kunci", IsRecheck: false, "1")], Cancel);
        Assert.Empty(await FindAsync(store));
        _today = new DateOnly(2026, 6, 26);
        Assert.Contains("close", Assert.Single(await FindAsync(store)).Message, StringComparison.Ordinal);
    }

    public DateOnly Today(VillageCode village) => _today;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private Task<IReadOnlyList<AlertCondition>> FindAsync(SqliteCampaigns store) =>
        new CampaignAlerts(store, new SqliteCorrections(_bench.Context), this, _bench.Time).FindAsync(Cancel);
}
