using System.Text.RegularExpressions;
using System.Xml.Linq;
using SmartVillage.Marketplace.Feeds;

namespace SmartVillage.Marketplace.Tests.Feeds;

/// <summary>The rules of Merchant Center's product data specification, as its validator applies them.</summary>
public sealed partial class MerchantFeedTests
{
    private static readonly XNamespace G = MerchantFeed.Namespace;

    /// <summary>Attribute, whether it is required, longest value, and form.</summary>
    private static readonly (string Name, bool IsRequired, int Longest, Regex Form)[] Rules =
    [
        ("id", true, 50, Id()),
        ("title", true, 150, Any()),
        ("description", true, 5000, Any()),
        ("link", true, 2000, Address()),
        ("image_link", true, 2000, Address()),
        ("additional_image_link", false, 2000, Address()),
        ("availability", true, 20, Availability()),
        ("price", true, 30, Price()),
        ("sale_price", false, 30, Price()),
        ("condition", false, 20, Condition()),
        ("brand", false, 70, Any()),
        ("identifier_exists", false, 3, YesNo()),
        ("product_type", false, 750, Any()),
    ];

    private static IReadOnlyList<XElement> Items { get; } = [.. Document().Descendants("item")];

    [Fact]
    public void The_document_is_RSS_with_its_channel()
    {
        var root = Document().Root!;

        Assert.Equal(("rss", "2.0"), (root.Name.LocalName, root.Attribute("version")!.Value));
        Assert.Equal(["title", "link", "description"], root.Element("channel")!.Elements().TakeWhile(e => e.Name.LocalName != "item").Select(e => e.Name.LocalName));
    }

    [Fact]
    public void Every_item_meets_the_rules() => Assert.All(Items, item =>
    {
        foreach (var (name, isRequired, longest, form) in Rules)
        {
            var values = item.Elements(G + name).Select(e => e.Value).ToList();
            Assert.True(!isRequired || values.Count == 1, name);
            Assert.All(values, value => Assert.True(value.Length > 0 && value.Length <= longest && form.IsMatch(value), $"{name}: {value}"));
        }

        Assert.Empty(item.Elements().Select(e => e.Name.LocalName).Except(Rules.Select(rule => rule.Name)));
        Assert.True(item.Elements(G + "additional_image_link").Count() <= 10);
    });

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Items.Count, Items.Select(item => item.Element(G + "id")!.Value).Distinct().Count());

    [Fact]
    public void What_would_be_refused_is_left_out()
    {
        var titles = Items.Select(item => item.Element(G + "title")!.Value).ToList();

        Assert.DoesNotContain("Tanpa foto", titles);
        Assert.DoesNotContain("Gratis", titles);
        Assert.DoesNotContain("Potongan habis", titles);
        Assert.Equal(HostileGoods.All.Count - 3, Items.Count);
    }

    [Fact]
    public void A_sale_price_is_lower_than_the_price()
    {
        var sale = Items.Single(item => item.Element(G + "sale_price") is not null);

        Assert.Equal(("20000.00 IDR", "15000.00 IDR"), (sale.Element(G + "price")!.Value, sale.Element(G + "sale_price")!.Value));
    }

    [Fact]
    public void Markup_of_sellers_stays_text() =>
        Assert.Contains(Items, item => item.Element(G + "title")!.Value == "Tahu & tempe <b>\"segar\"</b> ]]> ' --");

    private static XDocument Document() => XDocument.Load(HostileGoods.Write(output => new MerchantFeed(output, HostileGoods.About)));

    [GeneratedRegex("^[0-9a-z]{1,50}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[^\\p{Cc}]+$")]
    private static partial Regex Any();

    [GeneratedRegex("^https?://[^\\s<>\"]+$")]
    private static partial Regex Address();

    [GeneratedRegex("^(in_stock|out_of_stock|preorder|backorder)$")]
    private static partial Regex Availability();

    [GeneratedRegex("^[1-9][0-9]*([.][0-9]{2})? [A-Z]{3}$")]
    private static partial Regex Price();

    [GeneratedRegex("^(new|refurbished|used)$")]
    private static partial Regex Condition();

    [GeneratedRegex("^(yes|no)$")]
    private static partial Regex YesNo();
}
