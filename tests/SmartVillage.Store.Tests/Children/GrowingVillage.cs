using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Children;

/// <summary>A village in which every edition writes its own number into many rows of two entities, so that a mixture of two editions is seen at once.</summary>
internal sealed class GrowingVillage
{
    private const int Families = 300;
    private const int Touched = 200;

    private readonly Workbench _bench;

    public GrowingVillage(Workbench bench)
    {
        _bench = bench;
        bench.Source.AddFamilies(Families);
    }

    /// <summary>Publishes the edition after the visible one.</summary>
    public async Task<RunReport> PublishAsync(IProgress<RunProgress>? progress)
    {
        var next = _bench.Read(reader => reader.ListVillages().Select(v => v.Edition).FirstOrDefault()) + 1;
        var (residents, events) = (_bench.Source.Tables["residents"], _bench.Source.Tables["residentEvents"]);
        for (var i = 0; i < Touched; i++)
        {
            residents[i] = A.Copy(residents[i], residents[i].SourceKey, ("occupation", $"{next}"));
            events[i / 2] = A.Copy(events[i / 2], events[i / 2].SourceKey, ("deathCause", $"{next}"));
        }

        _bench.Source.TakenAt = _bench.Time.GetUtcNow();
        return (await _bench.Commands.RunAsync(new SyncOrder(null, "manual", "uji", Preview: false), progress, CancellationToken.None))[0];
    }

    /// <summary>Numbers of the editions that the visible rows were written in; one number unless editions are mixed.</summary>
    public static IReadOnlyList<long> EditionsIn(PopulationReader reader, VillageInfo village)
    {
        var residents = reader.ListResidents(village.Id, new ResidentFilter(), new ResidentPage(null, Touched))
            .Select(row => row.Record.Number(Entities.Residents["occupation"]) ?? 0);
        var events = reader.ListResidentEvents(village.Id, new EventFilter(null, null, null, null), null, Touched / 2)
            .Select(row => row.Record.Number(Entities.ResidentEvents["deathCause"]) ?? 0);
        return residents.Concat(events).Distinct().ToList();
    }
}
