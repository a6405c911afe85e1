namespace SmartVillage.Services.Requests;

/// <summary>How a request came in.</summary>
public enum RequestChannel
{
    /// <summary>Through Open311 GeoReport v2.</summary>
    Open311,

    /// <summary>Through this API, by the resident.</summary>
    Resident,

    /// <summary>Written down by an officer at the counter or on the phone.</summary>
    Officer,

    /// <summary>As a complaint in OpenSID, where it stays: here it is only shown.</summary>
    OpenSid,
}
