using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Alerts;

/// <summary>Reminds of people who asked about their own data and have to be answered within a day, or should have been (PRV-15).</summary>
internal sealed class DataRequestAlerts(StoreContext context) : IAlertSource
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public Task<IReadOnlyList<AlertCondition>> FindAsync(CancellationToken cancellationToken)
    {
        var types = RequestTypes.All.Where(type => type.RunsByClock).Select(type => type.Code);
        var due = context.Work.Use(connection => connection.Read(
            "SELECT village, count(*) FROM requests WHERE closed_at IS NULL AND merged_into IS NULL AND due_at < $soon AND type IN (SELECT value FROM json_each($types)) GROUP BY village ORDER BY village",
            row => (Village: VillageCode.TryParseStored(row.GetString(0), out var code) ? code.Value : row.GetString(0), Count: row.GetInt64(1)),
            ("$soon", (context.Time.GetUtcNow() + Soon).ToUnixTimeMilliseconds()),
            ("$types", System.Text.Json.JsonSerializer.Serialize(types))));
        return Task.FromResult<IReadOnlyList<AlertCondition>>([.. due.Select(village => new AlertCondition(
            AlertKinds.DataRequestDue, village.Village, village.Village, null,
            string.Create(CultureInfo.InvariantCulture, $"{village.Count} permintaan warga atas datanya sendiri di kelurahan {village.Village} harus dijawab dalam sehari, atau sudah lewat 3×24 jam. Kerjakan lewat API requests, jenis data-akses dan data-perbaikan."),
            new Dictionary<string, long>(StringComparer.Ordinal) { ["requests"] = village.Count }))]);
    }
}
