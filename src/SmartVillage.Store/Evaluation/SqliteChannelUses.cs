using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Evaluation;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Evaluation;

/// <summary>Counters of channels in the work file.</summary>
internal sealed class SqliteChannelUses(StoreContext context) : IChannelUses
{
    public Task<bool> CountAsync(VillageCode village, ServiceCode service, ChannelKind kind, DateOnly day, int mostPerDay, CancellationToken cancellationToken) =>
        Task.FromResult(context.Work.Use(connection => connection.Run(
            """
            INSERT INTO channel_uses (village, day, service, kind, uses)
            SELECT $village, $day, $service, $kind, 1 WHERE (SELECT coalesce(sum(uses), 0) FROM channel_uses WHERE village = $village AND day = $day) < $most
            ON CONFLICT (village, day, service, kind) DO UPDATE SET uses = uses + 1
            """,
            ("$village", village.Value),
            ("$day", DayText.Of(day)),
            ("$service", ServiceCodes.TextOf(service)),
            ("$kind", kind.ToString()),
            ("$most", mostPerDay)) > 0));

    public Task<IReadOnlyList<ChannelUse>> ListAsync(VillageCode village, DateOnly from, DateOnly until, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ChannelUse>>(context.Work.Use(connection => connection.Read(
            "SELECT service, kind, day, uses FROM channel_uses WHERE village = $village AND day BETWEEN $from AND $until",
            row => new ChannelUse(
                ServiceCodes.TryParse(row.GetString(0), out var code) ? code : default, Enum.Parse<ChannelKind>(row.GetString(1)), row.Day(2), row.GetInt64(3)),
            ("$village", village.Value),
            ("$from", DayText.Of(from)),
            ("$until", DayText.Of(until)))));
}
