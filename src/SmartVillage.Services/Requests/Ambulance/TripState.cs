namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>Where a trip of the ambulance stands (reference ten-services, section 3).</summary>
public enum TripState
{
    /// <summary>Asked for; nobody has looked at it.</summary>
    Received,

    /// <summary>The office will drive it.</summary>
    Accepted,

    /// <summary>Vehicle and driver are planned for it.</summary>
    Assigned,

    /// <summary>On the way to the pickup point.</summary>
    EnRoute,

    /// <summary>At the pickup point.</summary>
    OnScene,

    /// <summary>On the way to the destination.</summary>
    Transporting,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Will not be driven; the resident is told why.</summary>
    Declined,

    /// <summary>Not needed any more.</summary>
    Cancelled,

    /// <summary>It became an emergency, or was one: PSC 119 has it.</summary>
    HandedOverTo119,
}
