using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Alerts;

/// <summary>Reminds of trips that begin soon, or should have begun, and have neither vehicle nor driver.</summary>
internal sealed class AmbulanceAlerts(StoreContext context, IServiceRequests requests, AmbulanceOptions options) : IAlertSource
{
    public async Task<IReadOnlyList<AlertCondition>> FindAsync(CancellationToken cancellationToken)
    {
        var types = RequestTypes.All.Where(t => t.HasTrip).Select(t => t.Code).ToArray();
        var soon = context.Time.GetUtcNow() + options.RemindBefore;
        var found = new List<AlertCondition>();
        foreach (var village in OpenVillages(types))
        {
            var open = await requests.ListAsync(village, new RequestFilter { Types = types, States = RequestWorkflow.Open, Take = 1000 }, cancellationToken);
            if (open.Count(r => r.Trip is { State: TripState.Received or TripState.Accepted } trip && trip.StartsAt <= soon) is > 0 and var trips)
            {
                found.Add(new AlertCondition(
                    AlertKinds.TripUnassigned, village.Value, village.Value, null,
                    string.Create(CultureInfo.InvariantCulture, $"{trips} perjalanan ambulans di kelurahan {village.Value} segera dimulai tanpa kendaraan dan pengemudi. Tugaskan di papan ambulans, atau beri tahu warganya."),
                    new Dictionary<string, long>(StringComparer.Ordinal) { ["trips"] = trips }));
            }
        }

        return found;
    }

    private List<VillageCode> OpenVillages(string[] types) => context.Work.Use(connection => connection.Read(
        "SELECT DISTINCT village FROM requests WHERE closed_at IS NULL AND type IN (SELECT value FROM json_each($types)) ORDER BY village",
        row => VillageCode.TryParseStored(row.GetString(0), out var code) ? code : default,
        ("$types", System.Text.Json.JsonSerializer.Serialize(types))));
}
