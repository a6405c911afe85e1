using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Services.Requests.Types;

/// <summary>Reads what the form of the ambulance says.</summary>
internal static class AmbulanceType
{
    public const string Code = "ambulans-terjadwal";
    public const string Kind = "kind";
    public const string Urgent = "urgent";
    public const string Called = "called_119";
    public const string Yes = "yes";
    public const string Wanted = "wanted_at";

    public static DateTimeOffset? WantedAt(RequestContent? content) => IsoMoment.TryParse(Value(content, Wanted), out var at) ? at : null;

    public static TripKind KindOf(RequestContent? content) => Value(content, Kind) == Urgent ? TripKind.Urgent : TripKind.Planned;

    private static string? Value(RequestContent? content, string field) => content?.Values.GetValueOrDefault(field) is [var first, ..] ? first : null;
}
