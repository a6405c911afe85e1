using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Requests;

/// <summary>How much residents may send: from one address in an hour, and to one village in a day, so that many addresses together cannot bury an office either. Officers are not limited.</summary>
internal sealed class IntakeGate(RateLimits limits, IServiceRequests requests, ApiOptions options)
{
    /// <summary>The refusal when it is one too many; the day is that of the village's clock.</summary>
    public async Task<ApiProblem?> RefuseAsync(HttpContext http, VillageInfo village, TimeSpan offset, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (limits.RefuseWrite(http.Connection.RemoteIpAddress) is { } refused)
        {
            return refused;
        }

        var midnight = new DateTimeOffset(now.ToOffset(offset).Date, offset);
        if (await requests.CountFromResidentsAsync(Services.CatalogDesk.CodeOf(village), midnight, cancellationToken) < options.PublicRequestsPerVillageDay)
        {
            return null;
        }

        var office = village.Profile.OfficePhone is { Length: > 0 } phone ? $"Telepon kantor desa {phone}" : "Telepon atau datangi kantor desa";
        return new ApiProblem(
            429, "village-day-full", "Desa ini sudah menerima terlalu banyak kiriman hari ini.", $"{office}, atau kirim lagi besok. Keadaan darurat: hubungi 119 atau 112 sekarang.")
        {
            RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling((midnight.AddDays(1) - now).TotalSeconds)),
        };
    }
}
