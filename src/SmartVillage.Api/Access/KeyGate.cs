using SmartVillage.Api.Http;
using SmartVillage.Api.Telemetry;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Access;

/// <summary>
/// From a Bearer key to the person behind it, then the limits of that person or address. A wrong key is refused also where none is needed, so that nobody works for
/// weeks with a key that stopped being valid. Keys are taken from the header only: addresses end up in logs.
/// </summary>
internal sealed class KeyGate(ApiKeyStore keys, RateLimits limits, SmartVillageTelemetry telemetry)
{
    private const string Scheme = "Bearer ";

    /// <summary>Lets a request to the API pass, with its caller as a feature, or says why not.</summary>
    public ApiProblem? Refuse(HttpContext httpContext, ApiRoute? route)
    {
        var values = httpContext.Request.Headers.Authorization;
        if (route?.Fixed is not null && values.Count == 0)
        {
            // Costs nothing, and a whole neighbourhood may share one address when it is needed most.
            return null;
        }

        var key = values.Count == 1 ? Find(values[0]) : null;
        if (limits.Refuse(httpContext.Connection.RemoteIpAddress, key?.Id, route) is { } limited)
        {
            return limited;
        }

        if (values.Count > 0 && key is null)
        {
            telemetry.KeyRefused();
            return limits.RefuseWrongKey(httpContext.Connection.RemoteIpAddress) ?? Problems.WrongKey;
        }

        if (key is not null)
        {
            httpContext.Features.Set(new Caller(key.Id, key.Name, key.Role, key.Village) { KeyAreas = key.Areas, HasSecondFactor = key.HasSecondFactor });
        }

        return route?.Right is not null && key is null ? Problems.NoKey : null;
    }

    private ApiKey? Find(string? header) =>
        header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? keys.Find(header[Scheme.Length..].Trim()) : null;
}
