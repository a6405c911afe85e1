using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services.Requests.Outbox;

namespace SmartVillage.Api.Requests;

/// <summary>How word about requests gets to another system, and trying again what was given up.</summary>
internal sealed class RequestWebhookEndpoints(IRequestOutbox outbox, IRequestHook hook) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        Route("GET", "/villages/{code}/request-webhook", "getRequestWebhook", "Kabar permohonan yang belum diterima webhook", StateAsync),
        Route("POST", "/villages/{code}/request-webhook/replay", "replayRequestWebhook", "Kirim ulang kabar yang sudah tidak diulang lagi", ReplayAsync),
    ];

    private static ApiRoute Route(string method, string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new(method, pattern, name, handler)
    {
        Tag = RequestIntakeEndpoints.Tag,
        Summary = summary,
        Right = Right.ManageRequests,
        Schema = "RequestWebhook",
        NeedsEdition = false,
        ServesConfigured = true,
    };

    private async Task<IResult> StateAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Show(request, await outbox.StateAsync(CatalogDesk.CodeOf(request), cancellationToken));

    private async Task<IResult> ReplayAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        await outbox.ReplayAsync(CatalogDesk.CodeOf(request), request.Now, CancellationToken.None);
        return await StateAsync(request, cancellationToken);
    }

    private Answer Show(ApiRequest request, OutboxState state) => new(request.Meta(), request.Today, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("enabled", hook.IsEnabled);
        writer.WriteNumber("waiting", state.Waiting);
        writer.WriteNumber("dead", state.Dead);
        writer.WriteString("oldestWaitingAt", state.OldestWaitingAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        writer.WriteString("lastFailure", state.LastFailure);
        writer.WriteEndObject();
    })
    { Cacheable = false };
}
