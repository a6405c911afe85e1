using SmartVillage.Services.Requests.Types;

namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>The part of a request that the dispatch board works on.</summary>
public sealed record AmbulanceTrip
{
    /// <summary>How long a trip takes when nobody says otherwise.</summary>
    public static readonly TimeSpan UsualLength = TimeSpan.FromHours(2);

    /// <summary>Longest trip that can be planned.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Where it stands.</summary>
    public required TripState State { get; init; }

    /// <summary>Planned or urgent.</summary>
    public required TripKind Kind { get; init; }

    /// <summary>From when vehicle and driver are needed.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Number of the vehicle.</summary>
    public long? Vehicle { get; init; }

    /// <summary>Number of the driver.</summary>
    public long? Driver { get; init; }

    /// <summary>The trip of a request on which nobody has worked yet.</summary>
    public static AmbulanceTrip Of(RequestContent? content, DateTimeOffset receivedAt)
    {
        var starts = AmbulanceType.WantedAt(content) ?? receivedAt;
        return new AmbulanceTrip { State = TripState.Received, Kind = AmbulanceType.KindOf(content), StartsAt = starts, EndsAt = starts + UsualLength };
    }
}
