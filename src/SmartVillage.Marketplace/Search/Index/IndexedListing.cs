using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Search.Words;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>What an index keeps of a listing. The next index takes it over when the listing is the same, so that only what changed is read from the store.</summary>
internal sealed class IndexedListing
{
    /// <summary>Words of the description that can be found; what stands later is seldom what is sold.</summary>
    private const int MostTextWords = 60;

    private const byte TitleWeight = 100;
    private const byte CategoryWeight = 40;
    private const byte SellerWeight = 40;
    private const byte TextWeight = 20;

    /// <summary>What every word of the title takes from the weight of each: a short title says more with each of its words.</summary>
    private const int PerTitleWord = 3;

    public IndexedListing(Listing listing, byte[] content, Func<string, string> intern)
    {
        (Id, Village, VillageName, Seller) = (listing.Id, intern(listing.Village), intern(listing.VillageName), listing.Seller);
        (CategoryKey, CategoryName) = (intern(listing.Category.Key), intern(listing.Category.Name));
        (Price, FirstListed, Hours) = (listing.FinalPrice, listing.FirstListedOn.DayNumber, listing.Hours is { } hours ? intern(hours) : null);
        (Latitude, Longitude) = listing.Place is { } place ? ((float)place.Latitude, (float)place.Longitude) : (float.NaN, float.NaN);
        (Content, UpdatedOn) = (content, listing.UpdatedOn);
        var title = SearchWords.Of(listing.Title);
        var weights = new Dictionary<string, byte>(StringComparer.Ordinal);
        Add(weights, title, (byte)(TitleWeight - Math.Min(PerTitleWord * title.Count, TitleWeight / 2)));
        TitleWords = weights.Count;
        Add(weights, SearchWords.Of(listing.Category.Name), CategoryWeight);
        Add(weights, SearchWords.Of(listing.SellerName), SellerWeight);
        Add(weights, SearchWords.Of(listing.Text, MostTextWords), TextWeight);
        Words = [.. weights.Keys.Select(intern)];
        Weights = [.. weights.Values];
    }

    public MarketId Id { get; }

    public string Village { get; }

    public string VillageName { get; }

    public MarketId Seller { get; }

    public string CategoryKey { get; }

    public string CategoryName { get; }

    public long Price { get; }

    public int FirstListed { get; }

    public string? Hours { get; }

    /// <summary>Degrees; half a metre is exact enough, not a number where the place is not known.</summary>
    public float Latitude { get; }

    public float Longitude { get; }

    public byte[] Content { get; }

    public DateOnly UpdatedOn { get; }

    /// <summary>Different words; those of the title come first.</summary>
    public string[] Words { get; }

    /// <summary>How much each says about the product.</summary>
    public byte[] Weights { get; }

    public int TitleWords { get; }

    private static void Add(Dictionary<string, byte> weights, IReadOnlyList<string> words, byte weight)
    {
        foreach (var word in words)
        {
            weights.TryAdd(word, weight);
        }
    }
}
