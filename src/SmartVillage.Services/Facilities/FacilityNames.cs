using System.Reflection;
using System.Text.Json.Serialization;

namespace SmartVillage.Services.Facilities;

/// <summary>Kinds and states by the text that names them to the outside.</summary>
public static class FacilityNames
{
    private static readonly Dictionary<FacilityKind, string> Kinds = NamesOf<FacilityKind>();
    private static readonly Dictionary<FacilityStatus, string> Statuses = NamesOf<FacilityStatus>();

    /// <summary>All kinds, in order.</summary>
    public static IReadOnlyList<string> AllKinds { get; } = [.. Kinds.Values];

    /// <summary>What an operator may say.</summary>
    public static IReadOnlyList<string> OfficeStatuses { get; } = [.. Statuses.Where(s => s.Key != FacilityStatus.ReportedOff).Select(s => s.Value)];

    /// <summary>Text of a kind, as <c>ambulance-post</c>.</summary>
    public static string Of(FacilityKind kind) => Kinds[kind];

    /// <summary>Text of a state, as <c>reported-off</c>.</summary>
    public static string Of(FacilityStatus status) => Statuses[status];

    // The names stand once, on the members, where the JSON converter finds them too.
    private static Dictionary<T, string> NamesOf<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => v, v => typeof(T).GetField(v.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);
}
