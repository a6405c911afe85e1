using SmartVillage.Sync.Alerts;

namespace SmartVillage.Adapters.Tests;

internal static class SampleAlerts
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static readonly AlertMessage Message = new(
        Now,
        [
            new AlertNotice(
                "ab12cd34", AlertKinds.RunStopped, "18.72.04.1002", "Sinkronisasi kelurahan 18.72.04.1002 ditahan.",
                new Dictionary<string, long>(StringComparer.Ordinal) { ["residents.removed"] = 120 }, Now, new Uri("https://sv.example/api/v1/sync-runs/1")),
        ]);
}
