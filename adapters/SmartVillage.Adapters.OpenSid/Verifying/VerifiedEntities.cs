namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// Which columns of OpenSID prove which fields of the copy, written down for verifying alone: were it taken from the sync, a field fed from the wrong column
/// would be wrong at both sides and look right.
/// </summary>
internal static class VerifiedEntities
{
    /// <summary>All entities as this database can prove them.</summary>
    /// <param name="catalog">What the database has.</param>
    /// <param name="specific">Data spesifik that the copy has to hold; of all others it may hold nothing.</param>
    public static IReadOnlyList<VerifiedEntity> Plan(SourceCatalog catalog, IReadOnlyList<string>? specific = null) =>
    [
        PeoplePlans.Areas(catalog),
        PeoplePlans.Families(catalog),
        PeoplePlans.Residents(catalog, specific ?? []),
        PeoplePlans.Households(catalog),
        EventPlans.ResidentEvents(catalog),
        EventPlans.FamilyEvents(catalog),
        AidAndMarketPlans.Benefits(catalog),
        AidAndMarketPlans.BenefitParticipants(catalog),
        AidAndMarketPlans.Categories(catalog),
        AidAndMarketPlans.Sellers(catalog),
        AidAndMarketPlans.Products(catalog),
        SelfServicePlans.Accounts(catalog),
        SelfServicePlans.LetterRequests(catalog),
        SelfServicePlans.Complaints(catalog),
    ];
}
