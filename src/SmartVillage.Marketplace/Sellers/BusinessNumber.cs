namespace SmartVillage.Marketplace.Sellers;

/// <summary>How far a business number (NIB) was looked at.</summary>
public enum NibStanding
{
    /// <summary>The seller says so.</summary>
    Claimed,

    /// <summary>An officer saw the paper.</summary>
    DocumentSeen,

    /// <summary>OSS RBA knows it and it holds.</summary>
    VerifiedByOss,
}

/// <summary>A business number (PP 28/2025): 13 digits without a public check digit.</summary>
/// <param name="Number">13 digits.</param>
/// <param name="Standing">How far it was looked at.</param>
/// <param name="CheckedOn">Day on which the paper was seen or OSS answered; null for a claim.</param>
public sealed record BusinessNumber(string Number, NibStanding Standing, DateOnly? CheckedOn = null);

/// <summary>A number of a certificate or permit: a claim of the seller's, never an assurance of ours.</summary>
/// <param name="Number">As it stands on the paper.</param>
/// <param name="SeenByOfficer">Whether an officer saw the paper.</param>
public sealed record PaperClaim(string Number, bool SeenByOfficer);
