using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>Minutes of calls in the work file.</summary>
internal sealed class SqliteEmergencyCalls(StoreContext context) : IEmergencyCalls
{
    private const long Minute = 60_000;

    public Task AddAsync(VillageCode village, DateTimeOffset at, CancellationToken cancellationToken)
    {
        context.Work.Use(connection => connection.Run(
            "INSERT INTO emergency_calls (village, at) VALUES ($village, $at)", ("$village", village.Value), ("$at", at.ToUnixTimeMilliseconds() / Minute * Minute)));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DateTimeOffset>> ListAsync(VillageCode village, DateTimeOffset since, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DateTimeOffset>>(context.Work.Use(connection => connection.Read(
            "SELECT at FROM emergency_calls WHERE village = $village AND at >= $since ORDER BY at DESC, id DESC LIMIT $take",
            row => row.Instant(0),
            ("$village", village.Value),
            ("$since", since.ToUnixTimeMilliseconds()),
            ("$take", take))));
}
