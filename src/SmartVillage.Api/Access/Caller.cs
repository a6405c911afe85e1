using SmartVillage.Api.Privacy;

namespace SmartVillage.Api.Access;

/// <summary>The person behind a key. <paramref name="Village"/> is null for roles that look after several.</summary>
internal sealed record Caller(string KeyId, string Name, string Role, string? Village)
{
    public Sight Sight => RolePolicy.SightOf(Role);

    public bool Has(Right right) => RolePolicy.Has(Role, right);

    public bool MayLookInto(string villageCode) => Village is null || string.Equals(Village, villageCode, StringComparison.Ordinal);

    /// <summary>The caller of a request, or null.</summary>
    public static Caller? Of(HttpContext httpContext) => httpContext.Features.Get<Caller>();
}
