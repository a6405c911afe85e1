using SmartVillage.Store.Audit;

namespace SmartVillage.Store.Tests.Support;

internal static class LedgerSamples
{
    public static LedgerEntry Entry(int number, params long[] residents) => new()
    {
        At = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(number),
        ActorKey = "k1",
        ActorName = "Bu Kasi",
        Role = "Operator",
        Village = "18.72.04.1002",
        Purpose = "pelayanan",
        Action = "lihat",
        Route = "/villages/{code}/residents/{id}",
        Result = 200,
        RequestId = $"r{number}",
        Residents = residents,
    };
}
