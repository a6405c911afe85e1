using System.Text.Json;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Corrections in the work file.</summary>
internal sealed class SqliteCorrections(StoreContext context) : ICorrections
{
    private static readonly CorrectionFilter Approved = new() { States = [CorrectionState.ReadyToApply, CorrectionState.Applied] };

    private readonly CorrectionRows _rows = new(new CorrectionSeal(context));

    public Task<IReadOnlyList<Correction>> AddAsync(IReadOnlyList<Correction> drafts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        return Task.FromResult<IReadOnlyList<Correction>>(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var kept = new List<Correction>(drafts.Count);
            foreach (var draft in drafts)
            {
                // Looked for again inside the transaction: the same delivery may have come in twice at once.
                kept.Add(_rows.FindSent(connection, draft.Village, draft.ProposedByKey, [draft.ClientId]).FirstOrDefault() ?? _rows.Add(connection, draft));
            }

            transaction.Commit();
            return kept;
        }));
    }

    public Task<IReadOnlyDictionary<string, Correction>> FindSentAsync(VillageCode village, string key, IReadOnlyCollection<string> clientIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Correction>>(
            context.Work.Use(connection => _rows.FindSent(connection, village, key, clientIds)).ToDictionary(correction => correction.ClientId, StringComparer.Ordinal));

    public Task<Correction?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => _rows.Find(connection, village, id)));

    public Task<IReadOnlyList<Correction>> ListAsync(VillageCode village, CorrectionFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Task.FromResult<IReadOnlyList<Correction>>(context.Work.Use(connection => _rows.List(connection, village, filter)));
    }

    public Task<IReadOnlyList<CorrectionStep>> ListStepsAsync(VillageCode village, long id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CorrectionStep>>(context.Work.Use(connection => _rows.ListSteps(connection, village, id)));

    public Task<CorrectionChange> ChangeAsync(VillageCode village, long id, Func<Correction, IReadOnlyList<Correction>, CorrectionChange> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            if (_rows.Find(connection, village, id) is not { } before)
            {
                return CorrectionChange.Refuse(CorrectionRefusal.NotFound);
            }

            var change = decide(before, _rows.List(connection, village, Approved with { Subject = before.Subject }));
            if (change.After is not { } after)
            {
                return change;
            }

            var written = _rows.Write(connection, after, change.Steps);
            transaction.Commit();
            return change with { After = written };
        }));
    }

    public Task<int> ChangeAllAsync(VillageCode village, IReadOnlyCollection<CorrectionState> states, Func<Correction, CorrectionChange> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var changed = _rows.Change(connection, _rows.List(connection, village, new CorrectionFilter { States = states }), decide);
            transaction.Commit();
            return changed;
        }));
    }

    public Task<IReadOnlyDictionary<CorrectionState, int>> CountAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<CorrectionState, int>>(
        context.Work.Use(connection => connection.Read(
            "SELECT state, count(*) FROM corrections WHERE village = $village GROUP BY state", row => (State: Enum.Parse<CorrectionState>(row.GetString(0)), Count: row.GetInt32(1)), ("$village", village.Value)))
            .ToDictionary(row => row.State, row => row.Count));

    public Task<IReadOnlyList<VillageCode>> ListVillagesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<VillageCode>>(
        [
            .. context.Work.Use(connection => connection.Read(
                "SELECT DISTINCT village FROM corrections WHERE state IN (SELECT value FROM json_each($states)) ORDER BY village",
                row => row.GetString(0),
                ("$states", JsonSerializer.Serialize(CorrectionStates.Watched.Select(state => state.ToString())))))
                .Select(code => VillageCode.TryParseStored(code, out var village) ? village : (VillageCode?)null).OfType<VillageCode>(),
        ]);
}
