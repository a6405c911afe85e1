using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Search;

/// <summary>Prints a listing as lists show it. The index keeps what was printed, so that a page of results needs no store and belongs to one state.</summary>
public interface IListingPrinter
{
    /// <summary>Changes when the same listing would be printed differently, as on a new day; then everything is printed anew.</summary>
    string Version { get; }

    /// <summary>The bytes that a page of results holds for it.</summary>
    byte[] Print(Listing listing);
}
