using System.Runtime.CompilerServices;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Tests.Fakes;

/// <summary>A store in memory with the same promises as the real one: staged rows become visible at once or not at all.</summary>
internal sealed class MemoryStore : IPopulationStore, IStoredContent
{
    private readonly Dictionary<long, VillageState> _villages = [];

    public Dictionary<(long Village, string Entity), List<MemoryRow>> Rows { get; } = [];

    public List<EditionDraft> Published { get; } = [];

    public List<EditionDraft> Confirmed { get; } = [];

    public long LastId { get; set; }

    public IStoreKeys Keys { get; } = new MemoryKeys();

    public Task<VillageState> EnsureVillageAsync(string sourceName, SourceVillage village, CancellationToken cancellationToken)
    {
        var known = _villages.Values.FirstOrDefault(v => v.SourceName == sourceName && v.Code == village.Code.Value);
        if (known is null)
        {
            known = new VillageState { Id = _villages.Count + 1, Code = village.Code.Value, SourceName = sourceName, Edition = 0 };
            _villages[known.Id] = known;
        }

        return Task.FromResult(known);
    }

    public Task<IEditionSession> OpenSessionAsync(VillageState village, CancellationToken cancellationToken) =>
        Task.FromResult<IEditionSession>(new MemorySession(this, village));

    public Task<IReadOnlyList<VillageState>> ListVillagesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<VillageState>>(_villages.Values.Where(v => v.Edition > 0).ToList());

    public async IAsyncEnumerable<StoredRecord> ReadAllAsync(
        long villageId, EntityDefinition entity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in Live(villageId, entity))
        {
            yield return new StoredRecord(row.Id, row.Record);
        }
    }

    public Task<IReadOnlyDictionary<string, long>> CountQuarantinedAsync(long villageId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, long>>(Published[^1].Quarantined
            .GroupBy(row => row.Definition.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => (long)group.Count(), StringComparer.Ordinal));

    public List<MemoryRow> All(long village, EntityDefinition entity) =>
        Rows.TryGetValue((village, entity.Name), out var rows) ? rows : Rows[(village, entity.Name)] = [];

    public IEnumerable<MemoryRow> Live(long village, EntityDefinition entity) => All(village, entity).Where(row => row.SourceKey is not null).ToList();

    public void SetVillage(VillageState village) => _villages[village.Id] = village;
}
