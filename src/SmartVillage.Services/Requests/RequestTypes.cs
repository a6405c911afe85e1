using SmartVillage.Services.Requests.Types;

namespace SmartVillage.Services.Requests;

/// <summary>Everything that can be asked for. PSC 119 has nothing here: an emergency is a call, never a form.</summary>
public static class RequestTypes
{
    private static readonly Dictionary<string, RequestType> ByCode =
        new RequestType[][] { [.. PlaceTypes.All], [.. DisasterTypes.All], [.. OfficeTypes.All] }.SelectMany(t => t).ToDictionary(t => t.Code, StringComparer.Ordinal);

    /// <summary>All types, in their order.</summary>
    public static IReadOnlyList<RequestType> All { get; } = [.. ByCode.Values];

    /// <summary>The type of a code, or null.</summary>
    public static RequestType? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}
