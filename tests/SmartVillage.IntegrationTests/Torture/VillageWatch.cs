using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Receipts;
using SmartVillage.Sync.Digests;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>Holds one village to its promises after every run: what was visible before is kept here, so that every step can be compared.</summary>
internal sealed class VillageWatch(TorturePilot pilot, VillageScope scope)
{
    private readonly IdentityWatch _people = new();
    private StoredState _visible = new();
    private StoredState _first = new();
    private long _edition;

    public async Task LookAsync(RunReport report, ModelDatabase model)
    {
        Assert.True(report.Error is null, $"The run failed: {report.Error}");
        var village = (await pilot.Stored.ListVillagesAsync(CancellationToken.None)).SingleOrDefault(v => v.Code == report.Village);
        if (village is null)
        {
            Assert.NotEqual(RunOutcome.Published, report.Outcome);
            return;
        }

        var now = await StoredState.LoadAsync(pilot.Stored, village.Id);
        if (report.Outcome == RunOutcome.Published)
        {
            AssertPublished(report, village, now);
        }
        else
        {
            Assert.Equal(_edition, village.Edition);
            now.AssertSame(_visible, $"{report.Outcome}");
        }

        if (report.Outcome is RunOutcome.Published or RunOutcome.Unchanged)
        {
            await AssertExactAsync(report, model, village, now);
            (_visible, _edition) = (now, village.Edition);
        }
    }

    private void AssertPublished(RunReport report, VillageState village, StoredState now)
    {
        Assert.Equal(_edition + 1, village.Edition);
        Assert.Equal(report.Edition, village.Edition);
        if (village.Edition == 1)
        {
            _first = now;
            return;
        }

        using (var archive = pilot.Get<EditionArchive>().Open())
        {
            StoredState.Rebuild(archive, village.Code, _edition).AssertSame(_visible, "The edition before");
            StoredState.Rebuild(archive, village.Code, 1).AssertSame(_first, "The first edition");
        }

        using var reader = pilot.Get<PopulationQueries>().Open();
        var changes = reader.ListChanges(village.Id, _edition, after: null, take: 1_000_000);
        ChangeListCheck.AssertIsDifference(changes, _visible, now);
        foreach (var (entity, counts) in report.Changes)
        {
            long Of(string kind) => changes.LongCount(change => change.Entity == entity && change.Kind == kind);
            Assert.Equal(counts, new EntityChanges(Of("added"), Of("changed"), Of("removed"), Of("restored"), Of("rebound"), Of("reinterpreted")));
        }
    }

    private async Task AssertExactAsync(RunReport report, ModelDatabase model, VillageState village, StoredState now)
    {
        ModelOracle.AssertExact(model, scope, now, await pilot.Stored.CountQuarantinedAsync(village.Id, CancellationToken.None));
        foreach (var entity in Entities.All)
        {
            Assert.Equal(now[entity].Count, report.Stored[entity.Name]);
            if (!report.NotRead.Contains(entity.Name))
            {
                Assert.Equal(report.Read[entity.Name], report.Stored[entity.Name] + report.Quarantined[entity.Name]);
            }
        }

        var residents = model["tweb_penduduk"];
        _people.Look(residents, scope.KeyedRowsOf(residents, isShared: false).Rows, now);
        var statistics = await pilot.Get<ISourceProofs>().FindStatisticsAsync(village.Id, CancellationToken.None);
        Assert.NotNull(statistics);
        Assert.InRange(DateOnly.FromDateTime(pilot.Clock.GetUtcNow().UtcDateTime).DayNumber - statistics.ReferenceDate.DayNumber, -1, 1);
        await StatisticsRecount.AssertSameAsync(pilot.Get<IPopulationSource>(), report.Village!, statistics, now);
        var receipts = pilot.Get<ReceiptChain>();
        Assert.Null(receipts.FindBroken(village.Id));
        Assert.True(receipts.CoversVisibleEdition(village.Id));
    }
}
