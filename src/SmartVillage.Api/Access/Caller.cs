using SmartVillage.Api.Privacy;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Access;

/// <summary>The person behind a key. <paramref name="Village"/> is null for roles that look after several.</summary>
internal sealed record Caller(string KeyId, string Name, string Role, string? Village)
{
    public Sight Sight => RolePolicy.SightOf(Role);

    /// <summary>Whether what says something of data spesifik is for the caller.</summary>
    public bool SeesSpecific => RolePolicy.SeesSpecific(Sight);

    /// <summary>Ids of the rules whose findings are not for the caller.</summary>
    public IReadOnlyList<string> RulesNotShown => SeesSpecific ? [] : RuleCatalog.Specific;

    /// <summary>Areas that stand on the key.</summary>
    public IReadOnlyList<KeyArea> KeyAreas { get; init; } = [];

    /// <summary>Whether acts of weight ask for a second factor.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>Our ids of the areas whose people the caller sees in this request; null for everybody of the village.</summary>
    public IReadOnlySet<long>? Areas { get; init; }

    /// <summary>Whether figures below the village are shown: of an RT they can be about a handful of people.</summary>
    public bool SeesPlaces => Role is not ApiRoles.District;

    /// <summary>What of the caller makes another answer to the same question.</summary>
    public string View => Areas is null ? $"{Role}|{Village}" : $"{Role}|{Village}|{string.Join(',', Areas.Order())}";

    public bool Has(Right right) => RolePolicy.Has(Role, right);

    public bool MayLookInto(string villageCode) => Village is null || string.Equals(Village, villageCode, StringComparison.Ordinal);

    /// <summary>Whether the people of an area are among those whom the caller sees.</summary>
    public bool Sees(long? areaId) => Areas is null || (areaId is { } id && Areas.Contains(id));

    /// <summary>The caller of a request, or null.</summary>
    public static Caller? Of(HttpContext httpContext) => httpContext.Features.Get<Caller>();
}
