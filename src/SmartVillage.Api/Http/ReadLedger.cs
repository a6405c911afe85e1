using System.Net;
using SmartVillage.Api.Telemetry;
using SmartVillage.Domain.Areas;
using SmartVillage.Store.Audit;

namespace SmartVillage.Api.Http;

/// <summary>Writes who looked at whom before the answer leaves. When this fails there is no answer, whatever the caller may see.</summary>
internal sealed class ReadLedger(Ledger ledger, SmartVillageTelemetry telemetry)
{
    /// <summary>Appends the entry of a request; it is on the disk when this returns. Not cancelled with the request: a caller who hangs up has still looked.</summary>
    public async Task AppendAsync(ApiRequest request, ApiRoute route, int status)
    {
        var http = request.HttpContext;
        var residents = request.Residents.Distinct().ToArray();
        await ledger.AppendAsync(
            new LedgerEntry
            {
                At = request.Now,
                ActorKey = request.Caller.KeyId,
                ActorName = request.Caller.Name,
                Role = request.Caller.Role,
                Village = VillageCode.TryParseStored(http.GetRouteValue("code") as string, out var code) ? code.Value : null,
                Purpose = PurposeOf(request),
                Action = request.Action ?? route.Action,
                Route = $"{route.Method} {route.Pattern}",
                Result = status,
                RequestId = ApiProblem.TraceIdOf(http),
                Client = ClientOf(http.Connection.RemoteIpAddress),
                Residents = residents,
            },
            CancellationToken.None);
        telemetry.Identified(route, residents.Length);
    }

    private static string? PurposeOf(ApiRequest request) => request.NotedFields.Count == 0
        ? request.Purpose
        : $"{request.Purpose} [{string.Join(", ", request.NotedFields)}]".TrimStart();

    private static string? ClientOf(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4().ToString() : address?.ToString();
}
