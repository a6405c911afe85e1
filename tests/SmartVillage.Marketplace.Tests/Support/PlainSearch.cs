using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Search;
using SmartVillage.Marketplace.Search.Index;
using SmartVillage.Marketplace.Search.Words;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Marketplace.Tests.Support;

/// <summary>Answers a question by looking at every product, without anything that makes it fast: what an index has to answer, down to the last digit of a score.</summary>
internal sealed class PlainSearch
{
    private readonly (int Ordinal, Listing Listing, IndexedListing Indexed)[] _goods;
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];
    private readonly Vocabulary _vocabulary;

    public PlainSearch(IEnumerable<Listing> listings)
    {
        _goods = [.. listings.OrderBy(l => l.Id.Value, StringComparer.Ordinal).Select((l, i) => (i, l, new IndexedListing(l, [], word => word)))];
        foreach (var word in _goods.SelectMany(good => good.Indexed.Words))
        {
            if (_terms.TryAdd(word, _counts.Count))
            {
                _counts.Add(0);
            }

            _counts[_terms[word]]++;
        }

        _vocabulary = new Vocabulary([.. _terms.Keys], [.. _counts], Thesaurus.Shipped);
    }

    public ProductResults Search(ProductQuestion question)
    {
        var typed = SearchWords.Of(question.Words, ProductQuestion.MostWords);
        var important = typed.Where(word => !Thesaurus.Shipped.IsUnimportant(word)).ToArray();
        string[] words = important.Length > 0 ? important : [.. typed];
        Meaning[] meanings = [.. words.Select((word, i) => _vocabulary.MeaningOf(word, isLast: i == words.Length - 1))];

        // Rare words first: a sum of fractions depends on its order.
        var bySize = meanings.OrderBy(m => m.Terms.Sum(t => (long)_counts[t.Term])).ToArray();
        var scored = _goods.Select(good => (good.Ordinal, Scores: bySize.Select(m => ScoreOf(good.Indexed, m)).ToArray())).ToArray();
        var found = scored.Where(s => s.Scores.All(score => score is not null)).ToArray();
        var isRelaxed = false;
        if (found.Length == 0 && meanings.Length > 1)
        {
            scored = [.. _goods.Select(good => (good.Ordinal, Scores: meanings.Select(m => ScoreOf(good.Indexed, m)).ToArray()))];
            var most = Math.Max((meanings.Length + 1) / 2, scored.Max(s => s.Scores.Count(score => score is not null)));
            found = [.. scored.Where(s => s.Scores.Count(score => score is not null) >= most)];
            isRelaxed = found.Length > 0;
        }

        return Page(question, found, meanings.Length > 0) with
        {
            Corrected = meanings.Any(m => m.Correction is not null) ? string.Join(' ', meanings.Select((m, i) => m.Correction ?? words[i])).ToLowerInvariant() : null,
            IsRelaxed = isRelaxed,
        };
    }

    private ProductResults Page(ProductQuestion question, (int Ordinal, float?[] Scores)[] found, bool hasWords)
    {
        var looked = found.Select(f => (Good: _goods[f.Ordinal], f.Scores, Failures: Failures(question, _goods[f.Ordinal].Listing).ToArray())).ToArray();
        var met = looked.Where(l => l.Failures.Length == 0).ToArray();
        var places = met.Select(l => new SearchPlace(RankOf(question, l.Good.Listing, hasWords ? Sum(l.Scores) : null), l.Good.Ordinal))
            .Where(place => question.After is not { } after || place.IsAfter(after))
            .OrderBy(place => place.Rank).ThenBy(place => place.Ordinal).ToArray();
        var page = places.Take(question.Take).ToArray();
        return new ProductResults(
            new("masa", []), met.Length, [.. page.Select(place => HitOf(question, _goods[place.Ordinal].Listing))], places.Length > page.Length ? page[^1] : null,
            new ProductFacets(
                Facet(looked, "village", l => l.Village, l => l.VillageName),
                Facet(looked, "category", l => l.Category.Key, l => l.Category.Name),
                [
                    .. looked.Where(l => l.Failures is [] or ["price"]).GroupBy(l => PriceBands.Of(l.Good.Listing.FinalPrice)).OrderBy(band => band.Key)
                        .Select(band => new FacetValue(PriceBands.KeyOf(band.Key), PriceBands.NameOf(band.Key), band.Count())),
                ]));
    }

    private static FacetValue[] Facet(
        ((int Ordinal, Listing Listing, IndexedListing Indexed) Good, float?[] Scores, string[] Failures)[] looked, string own, Func<Listing, string> keyOf, Func<Listing, string> nameOf) =>
    [
        .. looked.Where(l => l.Failures.Length == 0 || l.Failures is [var only] && only == own).GroupBy(l => keyOf(l.Good.Listing), StringComparer.Ordinal)
            .OrderByDescending(value => value.Count()).ThenBy(value => value.Key, StringComparer.Ordinal).Take(ProductFacets.MostValues)
            .Select(value => new FacetValue(value.Key, nameOf(value.First().Good.Listing), value.Count())),
    ];

    private float? ScoreOf(IndexedListing product, Meaning word)
    {
        foreach (var (term, fit) in word.Terms)
        {
            var at = Array.FindIndex(product.Words, w => _terms[w] == term);
            if (at >= 0)
            {
                return fit * MathF.Log(1 + ((float)_goods.Length / _counts[term])) * product.Weights[at];
            }
        }

        return null;
    }

    private static float Sum(float?[] scores) => scores.Aggregate(0f, (sum, score) => score is { } one ? sum + one : sum);

    private static IEnumerable<string> Failures(ProductQuestion question, Listing listing)
    {
        if (question.Village is { } village && listing.Village != village)
        {
            yield return "village";
        }

        if (question.Category is { } category && listing.Category.Key != category)
        {
            yield return "category";
        }

        if (listing.FinalPrice < question.PriceFrom || listing.FinalPrice > question.PriceTo)
        {
            yield return "price";
        }

        if ((question.Seller is { } seller && listing.Seller != seller)
            || (question.OpenAt is { } time && (listing.Hours is null || !OpeningHours.IsOpen(listing.Hours, time(listing.Village))))
            || (question.WithinKilometres is { } within && !(KilometresOf(question, listing) <= within)))
        {
            yield return "other";
        }
    }

    private static long RankOf(ProductQuestion question, Listing listing, float? score) => question.Sort switch
    {
        ProductSort.PriceUp => listing.FinalPrice,
        ProductSort.PriceDown => -listing.FinalPrice,
        ProductSort.Distance => KilometresOf(question, listing) is { } kilometres ? (long)(kilometres * 1000) : long.MaxValue,
        ProductSort.Relevance when score is { } fits => -BitConverter.SingleToInt32Bits(fits),
        _ => -listing.FirstListedOn.DayNumber,
    };

    private static ProductHit HitOf(ProductQuestion question, Listing listing) =>
        new(listing.Id, default, KilometresOf(question, listing) is { } kilometres ? (int)Math.Round(kilometres * 1000) : null);

    private static double? KilometresOf(ProductQuestion question, Listing listing) => question.Near is { } near && listing.Place is { } place
        ? Distances.Kilometres(near.Latitude, near.Longitude, (float)place.Latitude, (float)place.Longitude)
        : null;
}
