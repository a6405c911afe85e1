using System.Text;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Events heard of at doors, in the work file.</summary>
internal sealed class SqliteFamilyEvents(StoreContext context) : IFamilyEvents
{
    private long Now => context.Time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<int> NoteAsync(long campaign, IReadOnlyList<AnsweredEvent> events, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var noted = events.Sum(heard => connection.Run(
                """
                INSERT OR IGNORE INTO campaign_events (village, campaign_id, family_id, code, client_id, noted_at, noted_by, note)
                SELECT village, id, $family, $code, $client, $now, $by, $note FROM campaigns WHERE id = $campaign
                """,
                ("$family", heard.FamilyId),
                ("$code", heard.Code),
                ("$client", heard.ClientId),
                ("$now", Now),
                ("$by", by),
                ("$note", heard.Note is { } note ? context.Sealer.Seal(Context(heard.FamilyId), Encoding.UTF8.GetBytes(note)) : null),
                ("$campaign", campaign)));
            transaction.Commit();
            return noted;
        }));
    }

    public Task<IReadOnlyList<NotedEvent>> ListAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NotedEvent>>(context.Work.Use(
        connection => connection.Read(
            "SELECT id, campaign_id, family_id, code, noted_at, note FROM campaign_events WHERE village = $village AND finished_at IS NULL ORDER BY id",
            row => new NotedEvent(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), Open(row.GetInt64(2), row.BytesOrNull(5)), row.Instant(4)),
            ("$village", village.Value))));

    public Task<bool> FinishAsync(VillageCode village, long id, string by, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => connection.Run(
        "UPDATE campaign_events SET finished_at = $now, finished_by = $by WHERE village = $village AND id = $id AND finished_at IS NULL",
        ("$now", Now),
        ("$by", by),
        ("$village", village.Value),
        ("$id", id)) == 1));

    private string? Open(long family, byte[]? block) => block is null ? null : Encoding.UTF8.GetString(context.Sealer.Open(Context(family), block));

    private static SealContext Context(long family) => new(SealScope.CampaignNotes, family);
}
