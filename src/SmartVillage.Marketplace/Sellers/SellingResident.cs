namespace SmartVillage.Marketplace.Sellers;

/// <summary>What the marketplace has to know of the resident behind a seller, and nothing more.</summary>
/// <param name="LifeStatus">OpenSID's <c>status_dasar</c>: 1 lives here, 2 died, 3 moved, 4 missing, 6 left, 9 not valid.</param>
/// <param name="SellsElsewhere">Whether the same real NIK also belongs to a seller of another village of this installation.</param>
public sealed record SellingResident(long? LifeStatus, bool SellsElsewhere = false);
