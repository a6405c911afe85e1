using System.Xml;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Feeds;

/// <summary>
/// Product data for Google Merchant Center: RSS 2.0 with the namespace <c>g</c> (support.google.com/merchants/answer/7052112). Required there: id (50 characters), title (150),
/// description (5,000), link, image_link, availability, price. Listings without a photo or with a price of 0 would be refused and are left out.
/// </summary>
public sealed class MerchantFeed : IListingFeed
{
    /// <summary>Namespace of the attributes.</summary>
    public const string Namespace = "http://base.google.com/ns/1.0";

    private const int LongestTitle = 150;
    private const int LongestDescription = 5000;
    private const int LongestBrand = 70;
    private const int LongestProductType = 750;
    private const int MostAdditionalPhotos = 10;

    private readonly XmlWriter _xml;
    private readonly MarketAddresses _addresses;

    /// <summary>Starts the document.</summary>
    public MerchantFeed(Stream output, FeedAbout about)
    {
        ArgumentNullException.ThrowIfNull(about);
        _addresses = about.Addresses;
        _xml = FeedXml.Create(output);
        _xml.WriteStartElement("rss");
        _xml.WriteAttributeString("version", "2.0");
        _xml.WriteAttributeString("xmlns", "g", null, Namespace);
        _xml.WriteStartElement("channel");
        _xml.WriteElementString("title", about.Title);
        _xml.WriteElementString("link", about.Address);
        _xml.WriteElementString("description", $"{about.Title}. Harga dalam rupiah; pemesanan langsung kepada penjual.");
    }

    /// <summary>Whether Merchant Center takes a listing.</summary>
    public static bool Takes(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return listing is { Photos.Count: > 0, FinalPrice: > 0 };
    }

    /// <inheritdoc />
    public void Add(Listing listing)
    {
        if (!Takes(listing))
        {
            return;
        }

        var title = FeedText.Line(listing.Title, LongestTitle);
        _xml.WriteStartElement("item");
        Write("id", listing.Id.Value);
        Write("title", title);
        Write("description", FeedText.Line(listing.Text, LongestDescription) is { Length: > 0 } text ? text : title);
        Write("link", _addresses.Page(listing.Id));
        Write("image_link", _addresses.Photo(listing.Id, listing.Photos[0].Number));
        foreach (var photo in listing.Photos.Skip(1).Take(MostAdditionalPhotos))
        {
            Write("additional_image_link", _addresses.Photo(listing.Id, photo.Number));
        }

        Write("availability", "in_stock");
        Write("price", Price(listing.Price));
        if (listing.Discount > 0)
        {
            Write("sale_price", Price(listing.FinalPrice));
        }

        Write("condition", "new");
        if (SellerNames.IsNamed(listing))
        {
            Write("brand", FeedText.Line(listing.SellerName, LongestBrand));
        }

        // Nobody gives home-made goods a GTIN.
        Write("identifier_exists", "no");
        Write("product_type", FeedText.Line(listing.Category.Name, LongestProductType));
        _xml.WriteEndElement();
    }

    /// <inheritdoc />
    public void End() => _xml.WriteEndDocument();

    /// <inheritdoc />
    public void Dispose() => _xml.Dispose();

    private static string Price(long rupiah) => $"{rupiah}.00 IDR";

    private void Write(string name, string value) => _xml.WriteElementString("g", name, Namespace, value);
}
