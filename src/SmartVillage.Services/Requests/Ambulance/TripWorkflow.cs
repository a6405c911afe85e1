namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>Which state of a trip may follow which, and what the resident's request shows meanwhile.</summary>
public static class TripWorkflow
{
    private static readonly Dictionary<TripState, TripState[]> Following = new()
    {
        [TripState.Received] = [TripState.Accepted, TripState.Declined, TripState.Cancelled, TripState.HandedOverTo119],
        [TripState.Accepted] = [TripState.Declined, TripState.Cancelled, TripState.HandedOverTo119],
        [TripState.Assigned] = [TripState.EnRoute, TripState.Accepted, TripState.Declined, TripState.Cancelled, TripState.HandedOverTo119],
        [TripState.EnRoute] = [TripState.OnScene, TripState.Cancelled, TripState.HandedOverTo119],
        [TripState.OnScene] = [TripState.Transporting, TripState.Cancelled, TripState.HandedOverTo119],
        [TripState.Transporting] = [TripState.Completed, TripState.HandedOverTo119],
        [TripState.Completed] = [],
        [TripState.Declined] = [],
        [TripState.Cancelled] = [],
        [TripState.HandedOverTo119] = [],
    };

    /// <summary>States that may follow by a move; <see cref="TripState.Assigned"/> follows by naming vehicle and driver.</summary>
    public static IReadOnlyList<TripState> After(TripState state) => Following[state];

    /// <summary>Whether one may follow the other by a move.</summary>
    public static bool Allows(TripState from, TripState to) => Following[from].Contains(to);

    /// <summary>Whether vehicle and driver may be named.</summary>
    public static bool TakesCrew(TripState state) => state is TripState.Accepted or TripState.Assigned;

    /// <summary>Whether vehicle and driver are bound.</summary>
    public static bool HoldsCrew(TripState state) => state == TripState.Assigned || IsUnderWay(state);

    /// <summary>Whether it is driven right now; a vehicle and a driver can do that once at a time.</summary>
    public static bool IsUnderWay(TripState state) => state is TripState.EnRoute or TripState.OnScene or TripState.Transporting;

    /// <summary>Whether nothing follows any more.</summary>
    public static bool IsOver(TripState state) => Following[state].Length == 0;

    /// <summary>Whether the resident must be told why.</summary>
    public static bool NeedsNote(TripState to) => to is TripState.Declined or TripState.HandedOverTo119;

    /// <summary>What the request shows. Handed over to 119 means that the village does nothing more, so it ends as cancelled and asks for no marks.</summary>
    public static RequestState StateOf(TripState state) => state switch
    {
        TripState.Received => RequestState.Received,
        TripState.Accepted or TripState.Assigned => RequestState.Verified,
        TripState.Completed => RequestState.Completed,
        TripState.Declined => RequestState.Rejected,
        TripState.Cancelled or TripState.HandedOverTo119 => RequestState.Cancelled,
        _ => RequestState.InProgress,
    };

    /// <summary>What becomes of a trip when its request ends by itself, as by its resident.</summary>
    public static TripState EndOf(RequestState state) => state switch
    {
        RequestState.Completed => TripState.Completed,
        RequestState.Rejected => TripState.Declined,
        _ => TripState.Cancelled,
    };
}
