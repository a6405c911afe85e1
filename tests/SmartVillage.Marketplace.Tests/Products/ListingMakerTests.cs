using System.Text.Json;
using CsCheck;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Marketplace.Tests.Products;

public sealed class ListingMakerTests
{
    [Fact]
    public void A_listing_says_what_a_buyer_needs()
    {
        var listing = Goods.Make(("discountKind", 1), ("discount", 10), ("photos", """["a.jpg",null,"","b (1).png"]"""), ("description", "<p>Enak.<br>Pesan &amp; ambil.</p>"));

        Assert.Equal(("Keripik \"Pedas\" & Gurih", 15_000L, 1_500L, 10, 13_500L), (listing.Title, listing.Price, listing.Discount, listing.DiscountPercent, listing.FinalPrice));
        Assert.Equal(("Pelapak Tejosari", "+6281234567890", "bungkus"), (listing.SellerName, listing.WhatsApp, listing.Unit));
        Assert.Equal(new ListingCategory("makanan-minuman", "Makanan & Minuman"), listing.Category);
        Assert.Equal([new ListingPhoto(1, "a.jpg"), new ListingPhoto(2, "b (1).png")], listing.Photos);
        Assert.Equal(new SellingPlace(-5.1, 105.3, IsVillage: false), listing.Place);
        Assert.Equal(("Enak.\nPesan & ambil.", "<p>Enak.<br>Pesan &amp; ambil.</p>"), (listing.Text, listing.Html));
        Assert.Empty(listing.Flaws);
    }

    [Theory]
    [InlineData(1, 101)]
    [InlineData(1, -5)]
    [InlineData(2, 15_001)]
    [InlineData(2, -1)]
    [InlineData(null, 99_999)]
    public void A_discount_that_cannot_be_meant_is_left_out_and_noted(int? kind, int discount)
    {
        var listing = Goods.Make(("discountKind", kind), ("discount", discount));

        Assert.Equal((15_000L, null), (listing.FinalPrice, listing.DiscountPercent));
        Assert.Contains(ListingFlaw.BadDiscount, listing.Flaws);
    }

    [Theory]
    [InlineData(5, 50, 3)]
    [InlineData(999, 33, 669)]
    [InlineData(15_000, 100, 0)]
    public void The_price_that_is_left_is_rounded_as_OpenSID_rounds_it(int price, int percent, int left) =>
        Assert.Equal(left, Goods.Make(("price", price), ("discountKind", 1), ("discount", percent)).FinalPrice);

    [Fact]
    public void Whatever_a_seller_types_a_price_is_between_nothing_and_the_full_one()
    {
        Gen.Select(Gen.Long, Goods.Pick<long?>(null, 0, 1, 2, 7), Gen.Long).Sample((price, kind, discount) =>
        {
            var listing = Goods.Make(("price", price), ("discountKind", kind), ("discount", discount));

            Assert.InRange(listing.FinalPrice, 0, listing.Price);
            Assert.Equal(listing.Price, listing.FinalPrice + listing.Discount);
        });
    }

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("[\"../../etc/passwd\"]")]
    [InlineData("[\"http://10.0.0.1/x.jpg\"]")]
    [InlineData("[\"foto.php\"]")]
    [InlineData("[\"a.jpg?x=1\"]")]
    [InlineData("[null,\"\",")]
    [InlineData("[\"..jpg\"]")]
    public void Broken_or_hostile_photo_lists_make_no_photo(string photos)
    {
        var listing = Goods.Make(("photos", photos));

        Assert.Empty(listing.Photos);
        Assert.Equal([ListingFlaw.NoPhoto, ListingFlaw.BadPhotoList], listing.Flaws);
    }

    [Theory]
    [InlineData("<p>Hai<script>alert(1)</script></p>")]
    [InlineData("<p onclick=\"x()\">Hai</p>")]
    [InlineData("<p>Hai<img src=x onerror=alert(1)></p>")]
    [InlineData("<p>Hai<a href=\"javascript:alert(1)\">klik</a></p>")]
    [InlineData("<p>Hai<iframe src=\"https://example.org\"></iframe></p>")]
    [InlineData("<p>Hai<svg><script>alert(1)</script></svg></p>")]
    [InlineData("<p>Hai<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></p>")]
    public void Scripts_in_descriptions_are_taken_out_and_noted(string description)
    {
        var listing = Goods.Make(("description", description));

        Assert.StartsWith("Hai", listing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", $"{listing.Text}{listing.Html}", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<(?!/?(p|br|b|i|u|em|strong|ul|ol|li)>)", listing.Html ?? string.Empty);
        Assert.Contains(ListingFlaw.UnsafeText, listing.Flaws);
    }

    [Theory]
    [InlineData("<p>Deskripsi <b>Pedas</b> [removed]alert&#40;1&#41;[removed]</p>", "Deskripsi Pedas", "<p>Deskripsi <b>Pedas</b>  </p>")]
    [InlineData("Enak[removed]location=[removed][removed] sekali", "Enak sekali", null)]
    [InlineData("Enak [removed] dan gurih [removed] sekali", "Enak dan gurih sekali", null)]
    [InlineData("Enak [Removed]", "Enak", null)]
    [InlineData("[removed]alert&#40;1&#41;[removed]", null, null)]
    public void What_OpenSIDs_filter_leaves_of_a_script_is_nothing_for_buyers(string description, string? text, string? html)
    {
        var listing = Goods.Make(("description", description));

        Assert.Equal((text, html), (listing.Text, listing.Html));
        Assert.Equal(text is not null, listing.Flaws.Contains(ListingFlaw.UnsafeText));
    }

    [Theory]
    [InlineData("WhatsApp_Image_2021-05-01_at_10.11.12.jpeg")]
    [InlineData("1795454453_p1.jpg")]
    [InlineData("kopi,_gula+susu@2x~1!.PNG")]
    [InlineData("Kué_lapis.webp")]
    public void Names_as_uploads_leave_them_are_photos(string name) => Assert.Equal([new ListingPhoto(1, name)], Goods.Make(("photos", JsonSerializer.Serialize(new[] { name }))).Photos);

    [Fact]
    public void Safe_HTML_stays_and_is_no_flaw()
    {
        var listing = Goods.Make(("description", "<div style=\"color:red\"><b>Baru</b> <a href=\"https://example.org\">lihat</a></div><ul><li>satu</li></ul>"));

        Assert.Equal(("Baru lihat\n\nsatu", "<b>Baru</b> lihat<ul><li>satu</li></ul>"), (listing.Text, listing.Html));
        Assert.Equal([ListingFlaw.NoPhoto], listing.Flaws);
    }

    [Fact]
    public void Whatever_is_typed_no_tag_is_left_but_the_safe_ones()
    {
        var piece = Gen.OneOf(
            Gen.String[0, 8],
            Goods.Pick("<", ">", "</", "<p>", "</p>", "<b", "<script>", "</script>", "&lt;", "&amp;lt;", "\"", "'", " onclick=", "<!--", "-->", "<svg>", "<style>", "javascript:", "\0", "<li>", "]]>", "&#60;"));
        piece.Array[0, 20].Select(string.Concat).Sample(source =>
        {
            var listing = Goods.Make(("description", source), ("name", source), ("unit", source));

            Assert.DoesNotMatch("<[a-zA-Z]", $"{listing.Title}|{listing.Text}|{listing.Unit}");
            Assert.DoesNotMatch("<(?!/?(p|br|b|i|u|em|strong|ul|ol|li)>)", listing.Html ?? string.Empty);
            Assert.DoesNotContain('\n', listing.Title);
            Assert.InRange(listing.Title.Length, 1, ListingMaker.LongestTitle);
        });
    }

    [Fact]
    public void Two_megabytes_and_deep_nests_are_cut_without_ado()
    {
        var listing = Goods.Make(("description", string.Concat(Enumerable.Repeat("<p>Enak sekali 😀</p>", 100_000))), ("name", new string('A', 2_000_000)));
        var nested = Goods.Make(("description", string.Concat(Enumerable.Repeat("<b>", 16_000)) + "Hai"));
        var shallow = Goods.Make(("description", string.Concat(Enumerable.Repeat("<b>", 999)) + "Hai"));

        Assert.Equal((GoodsText.LongestText, ListingMaker.LongestTitle, null), (listing.Text!.Length, listing.Title.Length, listing.Html));
        Assert.Contains(ListingFlaw.LongText, listing.Flaws);
        Assert.Equal(("Hai", null), (nested.Text, nested.Html));
        Assert.Contains(ListingFlaw.UnsafeText, nested.Flaws);
        Assert.Equal("Hai", shallow.Text);
    }

    [Fact]
    public void Identity_numbers_are_hidden_everywhere_and_noted()
    {
        var listing = Goods.Make(("description", "<p>NIK 1872041212809999 hubungi</p>"), ("name", "Kopi 1872-0412-1280-9999"));

        Assert.Equal(("NIK *** hubungi", null, "Kopi ***"), (listing.Text, listing.Html, listing.Title));
        Assert.Contains(ListingFlaw.IdentityInText, listing.Flaws);
    }

    [Theory]
    [InlineData("Makanan", "makanan")]
    [InlineData("  MAKANAN ", "makanan")]
    [InlineData("Kue & Roti", "kue-roti")]
    [InlineData(null, "lainnya")]
    [InlineData("食品", "lainnya")]
    public void Categories_of_one_name_are_one_whatever_slug_the_village_gave(string? name, string key) =>
        Assert.Equal(key, ListingMaker.Make(Goods.Village, Goods.Facts() with { Category = Goods.Row(Entities.Categories, ("name", name), ("slug", "sama"), ("status", 1)) }).Category.Key);

    [Theory]
    [InlineData("0", "0", false)]
    [InlineData(null, null, false)]
    [InlineData("105.3", "-5.1", true)]
    [InlineData("abc", "105.3", true)]
    [InlineData("48.1", "11.5", true)]
    public void Without_a_point_of_its_own_the_office_stands_for_the_seller(string? latitude, string? longitude, bool isFlaw)
    {
        var listing = ListingMaker.Make(Goods.Village, Goods.Facts() with { Seller = Goods.Row(Entities.Sellers, ("status", 1), ("latitude", latitude), ("longitude", longitude)) });

        Assert.Equal(Goods.Village.Office, listing.Place);
        Assert.Equal(isFlaw, listing.Flaws.Contains(ListingFlaw.BadPlace));
    }

    [Fact]
    public void Days_come_from_OpenSID_and_from_what_editions_brought()
    {
        var first = Goods.Make(("createdAt", "2025-01-02T09:00:00"), ("updatedAt", "2025-02-03T09:00:00"));
        Assert.Equal((new DateOnly(2025, 1, 2), new DateOnly(2025, 2, 3), new DateOnly(2025, 2, 3)), (first.FirstListedOn, first.UpdatedOn, first.PriceTouchedOn));

        var unchanged = ListingMaker.Make(Goods.Village, Goods.Facts(("createdAt", "2025-01-02T09:00:00"), ("updatedAt", "2025-02-03T09:00:00")) with { Before = first });
        var cheaper = ListingMaker.Make(Goods.Village, Goods.Facts(("price", 9_000), ("updatedAt", "2025-02-03T09:00:00")) with { Before = first });
        var renamed = ListingMaker.Make(Goods.Village, Goods.Facts(("name", "Keripik"), ("updatedAt", "2025-02-03T09:00:00")) with { Before = first });
        var future = Goods.Make(("createdAt", "2031-01-02T09:00:00"), ("updatedAt", "2031-02-03T09:00:00"));

        Assert.Equal((first.FirstListedOn, first.UpdatedOn, first.PriceTouchedOn), (unchanged.FirstListedOn, unchanged.UpdatedOn, unchanged.PriceTouchedOn));
        Assert.Equal((first.FirstListedOn, Goods.Today, Goods.Today), (cheaper.FirstListedOn, cheaper.UpdatedOn, cheaper.PriceTouchedOn));
        Assert.Equal((Goods.Today, first.PriceTouchedOn), (renamed.UpdatedOn, renamed.PriceTouchedOn));
        Assert.Equal((Goods.Today, Goods.Today, Goods.Today), (future.FirstListedOn, future.UpdatedOn, future.PriceTouchedOn));
    }

    [Fact]
    public void A_listing_is_the_same_after_it_was_stored()
    {
        var listing = Goods.Make(("photos", """["a.jpg"]"""), ("description", "<p>Enak</p>"));

        var read = JsonSerializer.Deserialize<Listing>(JsonSerializer.Serialize(listing))!;

        Assert.True(listing.SaysTheSameAs(read));
        Assert.Equal((listing.Id, listing.FirstListedOn), (read.Id, read.FirstListedOn));
        Assert.False(listing.SaysTheSameAs(read with { Photos = [] }));
    }
}
