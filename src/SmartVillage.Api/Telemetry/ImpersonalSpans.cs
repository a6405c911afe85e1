using System.Diagnostics;
using OpenTelemetry;

namespace SmartVillage.Api.Telemetry;

/// <summary>Takes out of every span what a caller wrote: people put numbers into addresses, and an address or program name points at a person (PRV-09).</summary>
internal sealed class ImpersonalSpans : BaseProcessor<Activity>
{
    private static readonly string[] Personal =
        ["url.path", "url.query", "url.full", "http.target", "http.url", "user_agent.original", "client.address", "network.peer.address", "exception.message"];

    public override void OnEnd(Activity data)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var name in Personal)
        {
            data.SetTag(name, null);
        }

        if (data.Kind == ActivityKind.Server)
        {
            data.DisplayName = data.GetTagItem("http.route") is string route ? $"{data.GetTagItem("http.request.method")} {route}" : "HTTP";
        }
    }
}
