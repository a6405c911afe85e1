using SmartVillage.Services.Adapters;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Evaluation;

/// <summary>Looks at adapters, counted per day in the work file.</summary>
internal sealed class SqliteAdapterUptime(StoreContext context) : IAdapterUptime
{
    public void Count(AdapterStates look)
    {
        ArgumentNullException.ThrowIfNull(look);
        _ = context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var seen in look.Adapters.Where(adapter => adapter.Status != AdapterStatus.Disabled))
            {
                connection.Run(
                    """
                    INSERT INTO adapter_days (day, name, village, service, looks, up) VALUES ($day, $name, $village, $service, 1, $up)
                    ON CONFLICT (day, name, village) DO UPDATE SET looks = looks + 1, up = up + excluded.up, service = excluded.service
                    """,
                    ("$day", DayText.Of(DateOnly.FromDateTime(seen.CheckedAt.UtcDateTime))),
                    ("$name", seen.Name),
                    ("$village", seen.Village ?? string.Empty),
                    ("$service", seen.Service),
                    ("$up", seen.Status == AdapterStatus.Down ? 0 : 1));
            }

            transaction.Commit();
            return true;
        });
    }

    public IReadOnlyList<AdapterDay> List(DateOnly from, DateOnly until) => context.Work.Use(connection => connection.Read(
        "SELECT name, service, village, day, looks, up FROM adapter_days WHERE day BETWEEN $from AND $until ORDER BY name, village, day",
        row => new AdapterDay(row.GetString(0), row.GetString(1), row.GetString(2) is { Length: > 0 } village ? village : null, row.Day(3), row.GetInt64(4), row.GetInt64(5)),
        ("$from", DayText.Of(from)),
        ("$until", DayText.Of(until))));
}
