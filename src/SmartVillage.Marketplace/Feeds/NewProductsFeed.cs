using System.ServiceModel.Syndication;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Feeds;

/// <summary>RSS 2.0 of the goods that were offered last, newest first.</summary>
public sealed class NewProductsFeed(Stream output, FeedAbout about) : IListingFeed
{
    /// <summary>Entries of a feed.</summary>
    public const int MostEntries = 100;

    private const int LongestText = 500;

    // Times of UTC would be written with the letter of a military zone, which not every reader knows.
    private static readonly TimeSpan Jakarta = TimeSpan.FromHours(7);

    // Smallest first, so that the oldest of the newest goes when there are too many.
    private readonly SortedSet<(DateOnly FirstListedOn, string Id)> _newest = [];
    private readonly Dictionary<string, Listing> _listings = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public void Add(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        _newest.Add((listing.FirstListedOn, listing.Id.Value));
        _listings[listing.Id.Value] = listing;
        if (_newest.Count > MostEntries)
        {
            var oldest = _newest.Min;
            _newest.Remove(oldest);
            _listings.Remove(oldest.Id);
        }
    }

    /// <inheritdoc />
    public void End()
    {
        var feed = new SyndicationFeed(about.Title, $"{about.Title}; yang terbaru lebih dulu.", new Uri(about.Addresses.Goods), about.Address, about.AsOf.ToOffset(Jakarta))
        {
            Language = "id",
            Items = _newest.Reverse().Select(place => Entry(_listings[place.Id])).ToList(),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(about.Address), "application/rss+xml"));
        using var xml = FeedXml.Create(output);
        new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: true).WriteTo(xml);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Nothing is held open.
    }

    private SyndicationItem Entry(Listing listing)
    {
        var page = about.Addresses.Page(listing.Id);
        var words = $"{PriceWords.Of(listing)}. {SellerNames.WithVillage(listing)}. {listing.Text}";
        var entry = new SyndicationItem(FeedText.Line(listing.Title, LongestText), content: (string?)null, new Uri(page), page, Moment(listing.UpdatedOn))
        {
            Summary = new TextSyndicationContent(FeedText.Line(words, LongestText)),
            PublishDate = Moment(listing.FirstListedOn),
        };
        entry.Categories.Add(new SyndicationCategory(FeedText.Line(listing.Category.Name, LongestText)));
        return entry;
    }

    /// <summary>Only the day is known; noon in Indonesia is the same day nearly everywhere, but no entry may come from later than the feed itself.</summary>
    private DateTimeOffset Moment(DateOnly day)
    {
        var noon = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), Jakarta);
        return noon > about.AsOf ? about.AsOf.ToOffset(Jakarta) : noon;
    }
}
