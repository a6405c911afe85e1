namespace SmartVillage.Marketplace.Sellers;

/// <summary>A point of sale; never the point of a resident's home in the population data.</summary>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="IsVillage">Whether it is only the village office, because the seller's own point is not known or not shown: good for distances between villages, not for finding the shop.</param>
public sealed record SellingPlace(double Latitude, double Longitude, bool IsVillage);
