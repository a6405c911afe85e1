namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>OpenSID's Layanan Mandiri of one village, reached from this service only, never by a browser.</summary>
public interface ICitizenPortal
{
    /// <summary>What a resident can do there; null while the connection is off.</summary>
    CitizenDesk? Citizen { get; }
}

/// <summary>What a resident can do in Layanan Mandiri. Whatever looks one thing up takes only ids that are in the resident's own list: OpenSID does not ask whose they are.</summary>
public sealed record CitizenDesk
{
    /// <summary>Logging in, and PIN.</summary>
    public required ICitizenAccount Account { get; init; }

    /// <summary>Letters.</summary>
    public required ICitizenLetters Letters { get; init; }

    /// <summary>Papers of one's own.</summary>
    public required ICitizenDocuments Documents { get; init; }

    /// <summary>Complaints.</summary>
    public required ICitizenComplaints Complaints { get; init; }

    /// <summary>Mail box.</summary>
    public required ICitizenMessages Messages { get; init; }

    /// <summary>Aid that one gets.</summary>
    public required ICitizenAid Aid { get; init; }

    /// <summary>Notices of the village to a resident.</summary>
    public required ICitizenNotices Notices { get; init; }

    /// <summary>Articles of the website.</summary>
    public required ICitizenNews News { get; init; }

    /// <summary>The village: profile, market, officials who are in today.</summary>
    public required ICitizenVillage Village { get; init; }

    /// <summary>Papers that OpenSID prints.</summary>
    public required ICitizenPrints Prints { get; init; }
}
