using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Reports and requests of residents that a test needs to be there.</summary>
internal static class Reports
{
    public static VillageCode Village(string code) => VillageCode.TryParse(code, out var parsed) ? parsed : default;

    /// <summary>Number of a public report of the own village.</summary>
    public static string AnyId(ApiHost host)
    {
        var requests = host.Services.GetRequiredService<IServiceRequests>();
        var found = requests.ListAsync(Village(ApiHost.Own), new RequestFilter { Types = ["pju-mati"] }, CancellationToken.None).GetAwaiter().GetResult();
        return (found.Count > 0 ? found[0].Id : Add(host, "pju-mati").Id).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Keeps a request as it comes out of a check.</summary>
    public static ServiceRequest Add(ApiHost host, string type, RequestContent? content = null, TrackingCode? code = null, string village = ApiHost.Own)
    {
        var now = host.Time.GetUtcNow();
        return host.Services.GetRequiredService<IServiceRequests>().AddAsync(
            new NewRequest
            {
                Village = Village(village),
                Type = RequestTypes.Find(type)!,
                Content = content ?? new RequestContent { Description = "Lampu mati", Latitude = -5.1, Longitude = 105.3 },
                Channel = RequestChannel.Resident,
                Code = code ?? TrackingCode.Create(),
                ReceivedAt = now,
                DueAt = now.AddDays(3),
            },
            CancellationToken.None).GetAwaiter().GetResult();
    }
}
