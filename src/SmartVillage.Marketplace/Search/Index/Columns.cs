namespace SmartVillage.Marketplace.Search.Index;

/// <summary>What is filtered, sorted and counted by, product after product.</summary>
internal sealed class Columns
{
    public Columns(IReadOnlyList<IndexedListing> listings)
    {
        var count = listings.Count;
        (Village, Category, Seller, Hours) = (new int[count], new int[count], new int[count], new int[count]);
        (Price, Band, FirstListed, Latitude, Longitude) = (new long[count], new byte[count], new int[count], new float[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            var listing = listings[i];
            Village[i] = Villages.Add(listing.Village, listing.VillageName);
            Category[i] = Categories.Add(listing.CategoryKey, listing.CategoryName);
            Seller[i] = Sellers.Add(listing.Seller.Value, string.Empty);
            Hours[i] = listing.Hours is { } hours ? OpeningTimes.Add($"{listing.Village}|{hours}", hours) : -1;
            (Price[i], Band[i], FirstListed[i]) = (listing.Price, (byte)PriceBands.Of(listing.Price), listing.FirstListed);
            (Latitude[i], Longitude[i]) = (listing.Latitude, listing.Longitude);
        }
    }

    public Named Villages { get; } = new();

    public Named Categories { get; } = new();

    public Named Sellers { get; } = new();

    /// <summary>Different hours of each village: <c>code|hours</c>.</summary>
    public Named OpeningTimes { get; } = new();

    public int[] Village { get; }

    public int[] Category { get; }

    public int[] Seller { get; }

    /// <summary>Number in <see cref="OpeningTimes"/>, or -1.</summary>
    public int[] Hours { get; }

    public long[] Price { get; }

    public byte[] Band { get; }

    public int[] FirstListed { get; }

    public float[] Latitude { get; }

    public float[] Longitude { get; }
}
