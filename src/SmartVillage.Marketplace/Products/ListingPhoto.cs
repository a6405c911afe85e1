namespace SmartVillage.Marketplace.Products;

/// <summary>A photo of a product. The file lies on the village's OpenSID and is only ever fetched by the photo proxy.</summary>
/// <param name="Number">Place in the listing, from 1; <c>/api/v1/marketplace/products/{id}/photos/{number}</c> shows it.</param>
/// <param name="File">Name of the file in OpenSID; for the proxy, not for buyers.</param>
public sealed record ListingPhoto(int Number, string File);
