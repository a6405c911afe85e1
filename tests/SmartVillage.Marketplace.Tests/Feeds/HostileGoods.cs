using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Marketplace.Tests.Support;

namespace SmartVillage.Marketplace.Tests.Feeds;

/// <summary>Goods as sellers could have typed them, each a way to break a feed.</summary>
internal static class HostileGoods
{
    public static readonly FeedAbout About = new("Produk UMKM", "https://lapak.example/feed", new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero), new MarketAddresses("https://lapak.example"));

    public static IReadOnlyList<Listing> All { get; } =
    [
        Full(1, "Keripik pisang"),
        Full(2, "Tahu & tempe <b>\"segar\"</b> ]]> ' --"),
        Full(3, new string('k', 400)),
        Full(4, string.Concat(Enumerable.Repeat("🥭", 200))),
        Full(5, "Nol\u0000 lonceng\u0007 lari\u001b \ufffe \ud800 setengah"),
        Full(6, "Uraian panjang") with { Text = string.Concat(Enumerable.Repeat("kata & kata\n", 5000)) },
        Full(7, "Tanpa foto") with { Photos = [] },
        Full(8, "Gratis") with { Price = 0, Discount = 0 },
        Full(9, "Potongan habis") with { Price = 5000, Discount = 5000 },
        Full(10, "Potongan") with { Price = 20_000, Discount = 5_000, DiscountPercent = 25 },
        Full(11, "Banyak foto") with { Photos = [.. Enumerable.Range(1, 15).Select(n => new ListingPhoto(n, $"{n}.jpg"))] },
        Full(12, "=HYPERLINK(\"http://jahat.example\")"),
        Full(13, "Polos") with { Text = null, Unit = null, WhatsApp = null, Place = null, Hours = null },
        Full(14, "Mahal") with { Price = int.MaxValue },
    ];

    private static Listing Full(int number, string title) => A.Listing(number, title) with
    {
        Text = $"Uraian {title}",
        Unit = "bungkus",
        WhatsApp = "+6281200009999",
        Photos = [new ListingPhoto(1, "a.jpg")],
        Place = new SellingPlace(-5.11, 105.3, IsVillage: number % 2 == 0),
        Hours = "Mo-Fr 08:00-16:00",
    };

    /// <summary>A feed with all of them.</summary>
    public static MemoryStream Write(Func<Stream, IListingFeed> open)
    {
        var output = new MemoryStream();
        using (var feed = open(output))
        {
            foreach (var listing in All)
            {
                feed.Add(listing);
            }

            feed.End();
        }

        output.Position = 0;
        return output;
    }
}
