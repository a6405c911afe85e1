namespace SmartVillage.Services.Requests;

/// <summary>Where a request stands (reference ten-services, section 1).</summary>
public enum RequestState
{
    /// <summary>It is here; nobody has looked at it.</summary>
    Received,

    /// <summary>An officer has read it and takes it for real.</summary>
    Verified,

    /// <summary>Somebody works on it.</summary>
    InProgress,

    /// <summary>The resident has to bring or to answer something; the clock of the service stands still.</summary>
    WaitingOnCitizen,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Will not be done; the resident is told why.</summary>
    Rejected,

    /// <summary>The resident does not need it any more.</summary>
    Cancelled,
}
