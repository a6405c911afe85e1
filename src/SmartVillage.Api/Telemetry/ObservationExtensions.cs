using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SmartVillage.Sync.Pipeline;

namespace SmartVillage.Api.Telemetry;

/// <summary>OpenTelemetry for installations that have a collector. Without one nothing is registered: a request then pays for no span that nobody reads.</summary>
internal static class ObservationExtensions
{
    private const string StandardVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddSmartVillageObservation(this IServiceCollection services, ApiOptions options)
    {
        if (options.OtlpEndpoint is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(StandardVariable)))
        {
            return services;
        }

        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter(SmartVillageTelemetry.Name, SyncTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter(exporter => exporter.Endpoint = options.OtlpEndpoint ?? exporter.Endpoint))
            .WithTracing(tracing => tracing
                .AddSource(SyncTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddProcessor(new ImpersonalSpans())
                .AddOtlpExporter(exporter => exporter.Endpoint = options.OtlpEndpoint ?? exporter.Endpoint));
        return services;
    }
}
