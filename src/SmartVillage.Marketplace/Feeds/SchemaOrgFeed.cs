using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Feeds;

/// <summary>Listings as one JSON-LD document in schema.org.</summary>
public sealed class SchemaOrgFeed : IListingFeed
{
    private readonly Utf8JsonWriter _json;
    private readonly MarketAddresses _addresses;

    /// <summary>Starts the document.</summary>
    public SchemaOrgFeed(Stream output, FeedAbout about)
    {
        ArgumentNullException.ThrowIfNull(about);
        _addresses = about.Addresses;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
        _json.WriteStartObject();
        _json.WriteString("@context", SchemaOrgListing.Context);
        _json.WriteStartArray("@graph");
    }

    /// <inheritdoc />
    public void Add(Listing listing) => SchemaOrgListing.Product(listing, _addresses).WriteTo(_json);

    /// <inheritdoc />
    public void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();
}
