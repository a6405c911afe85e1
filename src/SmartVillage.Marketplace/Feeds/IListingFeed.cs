using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Feeds;

/// <summary>Writes listings one after another into a feed of one form, so that any number of them needs no memory. Only what was written before <see cref="IDisposable.Dispose"/> counts.</summary>
public interface IListingFeed : IDisposable
{
    /// <summary>Adds a listing, unless the form cannot hold it.</summary>
    void Add(Listing listing);

    /// <summary>Ends the document.</summary>
    void End();
}

/// <summary>What a feed is about.</summary>
/// <param name="Title">In Indonesian, for people who choose feeds.</param>
/// <param name="Address">Where the feed itself is read.</param>
/// <param name="AsOf">When its data was last proven.</param>
/// <param name="Addresses">Where its things are.</param>
public sealed record FeedAbout(string Title, string Address, DateTimeOffset AsOf, MarketAddresses Addresses);
