using CsCheck;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Search;
using SmartVillage.Marketplace.Search.Index;
using SmartVillage.Marketplace.Search.Words;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Marketplace.Tests.Support;

namespace SmartVillage.Marketplace.Tests.Search;

/// <summary>Whatever makes the index fast must not show: thousands of questions are answered as by looking at every product.</summary>
public sealed class SameAnswerTests
{
    private const int Products = 600;
    private const int Villages = 30;

    private static readonly string[] Vocabulary =
    [
        "keripik", "kripik", "keripiku", "pisang", "pisan", "singkong", "kopi", "kopian", "bubuk", "robusta", "pedas", "manis", "cabai", "cabe", "rawit", "tempe", "mendoan", "anyaman", "bambu",
        "batik", "tulis", "sambal", "sambel", "bawang", "merah", "madu", "hutan", "gula", "aren", "250", "gram", "1", "kg", "toko", "jasa", "jahit", "menjahit", "kue", "kering", "dari",
    ];

    private static readonly string[] Categories = ["Makanan", "Minuman", "Kerajinan", "Jasa", "Hasil Tani"];
    private static readonly Listing[] Goods = MakeGoods();
    private static readonly ProductIndex Index = new(new MarketplaceStamp("masa", []), Goods.Select(l => new IndexedListing(l, [], word => word)), Thesaurus.Shipped);
    private static readonly PlainSearch Plain = new(Goods);

    private static readonly Gen<string> Word =
        from word in Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i])
        from slip in Gen.Int[0, 5]
        from at in Gen.Int[0, word.Length - 1]
        from letter in Gen.Char['a', 'z']
        select slip switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, $"{letter}"),
            2 => word[..at],
            _ => word,
        };

    private static readonly Gen<ProductQuestion> Question =
        from words in Word.Array[0, 4]
        from sort in Gen.Enum<ProductSort>()
        from take in Gen.Int[1, 30]
        from narrowed in Gen.Int[0, 1].Array[7]
        from village in Gen.Int[-1, Villages]
        from category in Gen.Int[0, Categories.Length]
        from prices in Gen.Int[0, 60].Array[2]
        from seller in Gen.Int[0, 42]
        from near in Gen.Double[-0.3, 0.3].Array[2]
        from within in Gen.Int[1, 40]
        select Narrow(
            new ProductQuestion { Words = words.Length == 0 ? null : string.Join(' ', words), Sort = sort, Take = take },
            [.. narrowed.Select(n => n == 1)], village, category, prices, seller, new SearchPoint(-5.1 + near[0], 105.3 + near[1]), within);

    [Fact]
    public void Every_answer_is_that_of_looking_at_every_product() => Question.Sample(
        question =>
        {
            for (var page = 0; page < 3; page++)
            {
                var (found, expected) = (Index.Search(question), Plain.Search(question));

                Assert.Equal(Shown(expected), Shown(found));
                if (found.Next is not { } next)
                {
                    break;
                }

                question = question with { After = next };
            }
        },
        iter: 3000);

    private static string Shown(ProductResults results) => string.Join(
        '\n', $"{results.Total} {results.Corrected} {results.IsRelaxed} {results.Next}",
        string.Join(' ', results.Hits.Select(hit => $"{hit.Id}@{hit.Metres}")),
        string.Join(' ', results.Facets.Villages), string.Join(' ', results.Facets.Categories), string.Join(' ', results.Facets.Prices));

    /// <summary>Each condition is asked for in a third of the questions at most, so that most of them still find something.</summary>
    private static ProductQuestion Narrow(
        ProductQuestion question, bool[] narrowed, int village, int category, int[] prices, int seller, SearchPoint near, int within)
    {
        question = narrowed[0] && narrowed[1] ? question with { Village = CodeOf(village) } : question;
        question = narrowed[1] && narrowed[2] ? question with { Category = category < Categories.Length ? KeyOf(Categories[category]) : "tidak-ada" } : question;
        question = narrowed[2] && narrowed[3] ? question with { PriceFrom = prices[0] * 1000 } : question;
        question = narrowed[3] && narrowed[4] ? question with { PriceTo = prices[1] * 1000 } : question;
        question = narrowed[0] && narrowed[4] && narrowed[5] ? question with { Seller = A.Id(100_000 + seller) } : question;
        question = narrowed[1] && narrowed[5] && narrowed[6] ? question with { OpenAt = _ => new DateTime(2026, 3, 2).AddHours(within % 24) } : question;
        question = narrowed[6] || question.Sort == ProductSort.Distance ? question with { Near = near } : question;
        return narrowed[6] && narrowed[5] ? question with { WithinKilometres = within } : question;
    }

    private static Listing[] MakeGoods()
    {
        var draw = new Random(Products);
        return [.. Enumerable.Range(1, Products).Select(number => MakeListing(number, draw))];
    }

    private static Listing MakeListing(int number, Random draw)
    {
        // Frequent words are far more frequent than rare ones.
        string SomeWord() => Vocabulary[(int)(Vocabulary.Length * Math.Pow(draw.NextDouble(), 2))];
        var (village, category) = (draw.Next(Villages), Categories[draw.Next(Categories.Length)]);
        return A.Listing(number, string.Join(' ', Enumerable.Range(0, 1 + draw.Next(5)).Select(_ => SomeWord())), seller: draw.Next(40), price: 1000 * draw.Next(1, 60)) with
        {
            Village = CodeOf(village),
            VillageName = $"Desa {village}",
            Category = new ListingCategory(KeyOf(category), category),
            Text = draw.Next(2) == 0 ? null : $"{SomeWord()} {SomeWord()} pilihan",
            Hours = draw.Next(3) == 0 ? "Mo-Sa 08:00-16:00" : draw.Next(3) == 0 ? "Mo-Su 18:00-22:00" : null,
            Place = draw.Next(4) == 0 ? null : new SellingPlace(-5.1 + (draw.NextDouble() / 4), 105.3 + (draw.NextDouble() / 4), IsVillage: false),
        };
    }

    private static string CodeOf(int village) => $"18.72.04.{1001 + village}";

    private static string KeyOf(string category) => category.ToLowerInvariant().Replace(' ', '-');
}
