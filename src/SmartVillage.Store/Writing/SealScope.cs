namespace SmartVillage.Store.Writing;

/// <summary>What a sealed block belongs to, bound into its authentication: entity numbers for rows, and these for the rest.</summary>
internal static class SealScope
{
    /// <summary>Rows set aside, by entity number.</summary>
    public const int Quarantine = 1000;

    /// <summary>Keys of rows set aside, by entity number.</summary>
    public const int QuarantineKey = 1500;

    /// <summary>Digests of the source's rows, by entity number.</summary>
    public const int RowDigests = 3000;

    public const int Statistics = 2001;

    public const int LedgerResidents = 2002;

    /// <summary>What residents wrote, by number of the request.</summary>
    public const int Requests = 2003;

    /// <summary>Notes of a step, by number of the request and of the step.</summary>
    public const int RequestNotes = 2004;

    /// <summary>Files of requests, by number of the request and by their random name.</summary>
    public const int Attachments = 2005;

    /// <summary>Words about health, by number of the request.</summary>
    public const int RequestHealth = 2006;

    /// <summary>Vehicles and drivers of the ambulance, by their number.</summary>
    public const int AmbulanceRoster = 2007;

    /// <summary>Who looks after a facility, by its number.</summary>
    public const int FacilityKeepers = 2010;

    /// <summary>Listings of the marketplace, by village and product.</summary>
    public const int Listings = 2030;

    /// <summary>Answers to complaints that were sent to OpenSID, by their number.</summary>
    public const int ComplaintAnswers = 2020;

    /// <summary>Business numbers that OSS sent, by number of their row.</summary>
    public const int ReceivedNibs = 2040;

    /// <summary>Values of corrections, by number of the correction.</summary>
    public const int Corrections = 2050;

    /// <summary>Notes on corrections, by number of the correction and of the step.</summary>
    public const int CorrectionNotes = 2051;

    /// <summary>Rows of import batches, by number of the batch.</summary>
    public const int ImportBatches = 2052;

    /// <summary>What OpenSID said about an import batch, by number of the batch.</summary>
    public const int ImportOutcomes = 2053;

    /// <summary>Reasons of exceptions, by number of the finding and of the step.</summary>
    public const int FindingReasons = 2060;

    /// <summary>Answers for the office, by our id of the family.</summary>
    public const int CampaignNotes = 2070;

    /// <summary>Sessions of residents, by number of the session.</summary>
    public const int CitizenSessions = 2080;

    /// <summary>Secrets that phones share with keys, by id of the key.</summary>
    public const int SecondFactors = 2090;

    /// <summary>Figures of quarters, by their number.</summary>
    public const int Extracts = 2100;
}
