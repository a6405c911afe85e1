namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>Kinds of trips.</summary>
public enum TripKind
{
    /// <summary>Check-up, dialysis, way home, hearse: at a time that is agreed.</summary>
    Planned,

    /// <summary>Written down by an officer after 119 was called; a resident's urgent wish is told to call and is never queued.</summary>
    Urgent,
}
