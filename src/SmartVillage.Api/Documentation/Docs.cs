using Scalar.AspNetCore;

namespace SmartVillage.Api.Documentation;

/// <summary>The documentation page; it asks nobody but this service, so that it works without the internet and tells nobody who reads it.</summary>
internal static class Docs
{
    public static void Configure(ScalarOptions options) => options
        .WithTitle("SmartVillage API")
        .WithOpenApiRoutePattern("/openapi/{documentName}.json")
        .WithNonce()
        .DisableDefaultFonts()
        .DisableTelemetry()
        .DisableAgent()
        .DisableMcp()
        .HideClientButton()
        .HideDeveloperTools();
}
