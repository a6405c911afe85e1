using System.Collections.Concurrent;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Search.Words;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>
/// Products of one state in memory: words with the products that hold them, columns to filter and count by, and what lists show. Chosen by measuring (100,000 products, 2 busy cores,
/// misspelt questions, share of the right ones among the first 20 / time at the median / questions a second): a trigram table in SQLite 0.89 / 35 ms / 41, SQLite FTS5 with trigrams
/// 0.78 / 228 ms / 7, Lucene.Net 4.8 with its Indonesian analyser and fuzzy terms 0.84 / 0.3 ms / 1,008, words in memory 0.92 / 0.04 ms / 7,415. For a new state
/// only what changed is read; 100,000 products read whole take about three seconds of one processor. It costs about one and a half kilobytes a product, and needs no files.
/// </summary>
internal sealed class ProductIndex : IProductIndex
{
    private const int SimilarOfSeller = 2;
    private const float SameCategory = 1.3f;

    private readonly IndexedListing[] _listings;
    private readonly Columns _columns;
    private readonly Vocabulary _vocabulary;
    private readonly Thesaurus _thesaurus;
    private readonly WordMatcher _matcher;
    private readonly ConcurrentStack<Scratch> _scratches = [];
    private readonly Lazy<Overview> _overview;

    public ProductIndex(MarketplaceStamp stamp, IEnumerable<IndexedListing> listings, Thesaurus thesaurus)
    {
        Stamp = stamp;
        _thesaurus = thesaurus;
        // By id, so that every node that holds this state has the same order and takes the others' page tokens.
        _listings = [.. listings.OrderBy(l => l.Id.Value, StringComparer.Ordinal)];
        _columns = new Columns(_listings);
        (_vocabulary, _matcher) = Words(_listings, thesaurus);
        _overview = new Lazy<Overview>(() => new Overview(_listings, _columns));
    }

    /// <inheritdoc />
    public MarketplaceStamp Stamp { get; }

    /// <inheritdoc />
    public int Count => _listings.Length;

    /// <summary>What is kept, in the order of ids.</summary>
    public IReadOnlyList<IndexedListing> Listings => _listings;

    /// <inheritdoc />
    public IReadOnlyList<FacetValue> Villages => _overview.Value.Villages;

    /// <inheritdoc />
    public IReadOnlyList<FacetValue> Categories => _overview.Value.Categories;

    /// <inheritdoc />
    public int PageCount => _overview.Value.Pages.Count + Count;

    /// <inheritdoc />
    public IEnumerable<SitemapPage> Pages(int skip, int take)
    {
        var leading = _overview.Value.Pages;
        var goods = _listings.Skip(Math.Max(0, skip - leading.Count)).Select(listing => new SitemapPage(MarketAddresses.PathOf(listing.Id), listing.UpdatedOn));
        return leading.Skip(skip).Concat(goods).Take(take);
    }

    /// <inheritdoc />
    public ProductResults Search(ProductQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var filter = new ProductFilter(_columns, question);
        var (facets, first) = (new FacetCounter(_columns), new FirstPlaces(question.Take, question.After));
        var (words, corrected) = MeaningsOf(question.Words);
        var isRelaxed = false;
        if (words.Count == 0)
        {
            for (var product = 0; product < _listings.Length; product++)
            {
                Consider(product, question.Sort, filter, facets, first, scores: null);
            }
        }
        else
        {
            var scratch = Rent();
            _matcher.All(words, scratch);
            if (scratch.Found.Count == 0 && words.Count > 1)
            {
                KeepMost(words, scratch);
                isRelaxed = scratch.Found.Count > 0;
            }

            foreach (var product in scratch.Found.Items)
            {
                Consider(product, question.Sort, filter, facets, first, scratch.Score);
            }

            Return(scratch);
        }

        var places = first.Take();
        return new ProductResults(
            Stamp, facets.Total, Array.ConvertAll(places, place => Hit(place.Ordinal, filter)), first.HasMore ? places[^1] : null, facets.Result())
        {
            Corrected = corrected,
            IsRelaxed = isRelaxed,
        };
    }

    /// <inheritdoc />
    public IReadOnlyList<ProductHit> Similar(MarketId id, int take)
    {
        var self = Find(id);
        if (self < 0)
        {
            return [];
        }

        var title = _listings[self].Words.Take(_listings[self].TitleWords).Where(word => !_thesaurus.IsUnimportant(word) && !char.IsDigit(word[0])).Take(ProductQuestion.MostWords);
        var scratch = Rent();
        _matcher.Any([.. title.Select(word => _vocabulary.MeaningOf(word, isLast: false)).Where(m => m.Terms.Count > 0)], scratch);
        // More than asked, because some are of sellers that have enough already.
        var first = new FirstPlaces(take * 10, after: null);
        foreach (var product in scratch.Found.Items)
        {
            if (product == self)
            {
                continue;
            }

            var score = scratch.Score[product] * (_columns[product].Category == _columns[self].Category ? SameCategory : 1);
            first.Offer(new SearchPlace(-BitConverter.SingleToInt32Bits(score), product));
        }

        Return(scratch);
        var sellers = new Dictionary<int, int>();
        return
        [
            .. first.Take().Select(place => place.Ordinal)
                .Where(product => (sellers[_columns[product].Seller] = sellers.GetValueOrDefault(_columns[product].Seller) + 1) <= SimilarOfSeller)
                .Take(take)
                .Select(product => new ProductHit(_listings[product].Id, _listings[product].Content, null)),
        ];
    }

    /// <summary>Place of a product, or a negative number.</summary>
    private int Find(MarketId id)
    {
        var (low, high) = (0, _listings.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_listings[middle].Id.Value, id.Value);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    private static (Vocabulary Vocabulary, WordMatcher Matcher) Words(IndexedListing[] listings, Thesaurus thesaurus)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        foreach (var listing in listings)
        {
            foreach (var word in listing.Words)
            {
                if (terms.TryAdd(word, counts.Count))
                {
                    counts.Add(0);
                }

                counts[terms[word]]++;
            }
        }

        var postings = counts.Select(count => new Postings(new int[count], new byte[count])).ToArray();
        var filled = new int[postings.Length];
        for (var product = 0; product < listings.Length; product++)
        {
            var listing = listings[product];
            for (var i = 0; i < listing.Words.Length; i++)
            {
                var term = terms[listing.Words[i]];
                (postings[term].Products[filled[term]], postings[term].Weights[filled[term]]) = (product, listing.Weights[i]);
                filled[term]++;
            }
        }

        return (new Vocabulary([.. terms.Keys], [.. counts], thesaurus), new WordMatcher(postings, listings.Length));
    }

    private (IReadOnlyList<Meaning> Words, string? Corrected) MeaningsOf(string? text)
    {
        var typed = SearchWords.Of(text, ProductQuestion.MostWords);
        var important = typed.Where(word => !_thesaurus.IsUnimportant(word)).ToArray();
        var words = important.Length > 0 ? important : typed;
        var meanings = words.Select((word, i) => _vocabulary.MeaningOf(word, isLast: i == words.Count - 1)).ToArray();
        var corrected = meanings.Any(m => m.Correction is not null)
            ? string.Join(' ', meanings.Select((m, i) => m.Correction ?? words[i])).ToLowerInvariant()
            : null;
        return (meanings, corrected);
    }

    /// <summary>Finds the products with as many words as any has, when at least half of them.</summary>
    private void KeepMost(IReadOnlyList<Meaning> words, Scratch scratch)
    {
        _matcher.Any(words, scratch);
        var most = (words.Count + 1) / 2;
        foreach (var product in scratch.Found.Items)
        {
            most = Math.Max(most, scratch.Hits[product]);
        }

        var kept = scratch.Empty();
        foreach (var product in scratch.Found.Items)
        {
            if (scratch.Hits[product] >= most)
            {
                kept.Add(product);
            }
            else
            {
                scratch.Clear(product);
            }
        }

        scratch.Take(kept);
    }

    /// <summary>Counts a product, and offers it for the page when it meets every condition.</summary>
    private void Consider(int product, ProductSort sort, ProductFilter filter, FacetCounter facets, FirstPlaces first, float[]? scores)
    {
        ref readonly var row = ref _columns[product];
        var failures = filter.FailuresOf(in row);
        facets.Count(in row, failures);
        if (failures == 0)
        {
            first.Offer(new SearchPlace(RankOf(in row, sort, filter, scores?[product]), product));
        }
    }

    private static long RankOf(in ProductRow row, ProductSort sort, ProductFilter filter, float? score) => sort switch
    {
        ProductSort.PriceUp => row.Price,
        ProductSort.PriceDown => -row.Price,
        ProductSort.Distance => filter.KilometresOf(in row) is { } kilometres ? (long)(kilometres * 1000) : long.MaxValue,
        // Bits of positive numbers are in the order of the numbers.
        ProductSort.Relevance when score is { } fits => -BitConverter.SingleToInt32Bits(fits),
        _ => -row.FirstListed,
    };

    private Scratch Rent() => _scratches.TryPop(out var idle) ? idle : new Scratch(_listings.Length);

    private void Return(Scratch scratch)
    {
        scratch.Clean();
        _scratches.Push(scratch);
    }

    private ProductHit Hit(int product, ProductFilter filter) => new(
        _listings[product].Id, _listings[product].Content, filter.KilometresOf(in _columns[product]) is { } kilometres ? (int)Math.Round(kilometres * 1000) : null);
}
