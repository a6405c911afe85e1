using System.Text.Json;
using SmartVillage.Marketplace.Feeds;

namespace SmartVillage.Marketplace.Tests.Feeds;

/// <summary>What Google's rich results test and schema.org ask of Product, Offer and LocalBusiness.</summary>
public sealed class SchemaOrgFeedTests
{
    private static readonly Dictionary<string, (string[] Required, string[] Known)> Rules = new(StringComparer.Ordinal)
    {
        ["Product"] = (["name", "description", "offers", "url"], ["@id", "sku", "category", "image"]),
        ["Offer"] = (["availability", "seller"], ["url", "price", "priceCurrency", "priceSpecification"]),
        ["UnitPriceSpecification"] = (["price", "priceCurrency"], ["unitText", "priceType"]),
        ["LocalBusiness"] = (["name", "address"], ["@id", "telephone", "geo", "openingHoursSpecification"]),
        ["PostalAddress"] = (["addressLocality", "addressCountry"], []),
        ["GeoCoordinates"] = (["latitude", "longitude"], []),
        ["OpeningHoursSpecification"] = (["dayOfWeek", "opens", "closes"], []),
    };

    private static JsonElement Graph { get; } = JsonDocument.Parse(HostileGoods.Write(output => new SchemaOrgFeed(output, HostileGoods.About))).RootElement;

    [Fact]
    public void Every_thing_has_a_known_type_with_what_it_needs_and_nothing_else()
    {
        Assert.Equal("https://schema.org", Graph.GetProperty("@context").GetString());
        Assert.Equal(HostileGoods.All.Count, Graph.GetProperty("@graph").GetArrayLength());
        foreach (var product in Graph.GetProperty("@graph").EnumerateArray())
        {
            Check(product);
        }
    }

    [Fact]
    public void Prices_are_numbers_in_rupiah_and_a_discount_shows_both()
    {
        var offer = Offer("Potongan");

        Assert.Equal((15_000, "IDR"), (offer.GetProperty("price").GetInt64(), offer.GetProperty("priceCurrency").GetString()));
        Assert.Equal([15_000L, 20_000L], offer.GetProperty("priceSpecification").EnumerateArray().Select(p => p.GetProperty("price").GetInt64()));
        Assert.Equal("https://schema.org/StrikethroughPrice", offer.GetProperty("priceSpecification")[1].GetProperty("priceType").GetString());
    }

    [Fact]
    public void A_price_that_nobody_wrote_down_is_not_said_to_be_0_and_every_other_is_there()
    {
        Assert.False(Offer("Gratis").TryGetProperty("price", out _));
        Assert.False(Offer("Gratis").TryGetProperty("priceSpecification", out _));
        Assert.Equal(0, Offer("Potongan habis").GetProperty("price").GetInt64());
        Assert.Equal(HostileGoods.All.Count - 1, Graph.GetProperty("@graph").EnumerateArray().Count(product => product.GetProperty("offers").TryGetProperty("priceCurrency", out _)));
    }

    [Fact]
    public void The_village_office_is_not_given_out_as_the_shop()
    {
        Assert.True(Offer("Keripik pisang").GetProperty("seller").TryGetProperty("geo", out _));
        Assert.False(Offer("Uraian panjang").GetProperty("seller").TryGetProperty("geo", out _));
    }

    private static JsonElement Offer(string name) => Graph.GetProperty("@graph").EnumerateArray().Single(p => p.GetProperty("name").GetString() == name).GetProperty("offers");

    private static void Check(JsonElement thing)
    {
        var type = thing.GetProperty("@type").GetString()!;
        var (required, known) = Rules[type];
        var names = thing.EnumerateObject().Select(p => p.Name).Where(name => name != "@type").ToList();
        Assert.Empty(required.Except(names));
        Assert.Empty(names.Except(required).Except(known));
        foreach (var value in thing.EnumerateObject().Select(p => p.Value).SelectMany(v => v.ValueKind == JsonValueKind.Array ? v.EnumerateArray().ToArray() : [v]))
        {
            Assert.NotEqual(JsonValueKind.Null, value.ValueKind);
            if (value.ValueKind == JsonValueKind.Object)
            {
                Check(value);
            }
            else if (value.ValueKind == JsonValueKind.String)
            {
                Assert.NotEqual(string.Empty, value.GetString());
            }
        }
    }
}
