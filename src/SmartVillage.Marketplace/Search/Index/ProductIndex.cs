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

    // What a page of results shows, beside the listings: it fetches fifty of them from all over the memory, and so one thing less of each.
    private readonly (MarketId Id, byte[] Content)[] _shown;
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
        _shown = [.. _listings.Select(l => (l.Id, l.Content))];
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
        var choice = new ProductChoice(_columns, question);
        var scratch = Rent();
        var (words, corrected) = MeaningsOf(question.Words);
        var isRelaxed = words.Length > 0 && Find(words, scratch);
        if (words.Length == 0)
        {
            FindAll(scratch);
        }

        // Without words nothing fits better than another.
        choice.Choose(scratch.Found, scratch.Empty(), words.Length == 0 && question.Sort == ProductSort.Relevance ? ProductSort.Newest : question.Sort);
        _scratches.Push(scratch);
        var places = choice.First.Kept;
        return new ProductResults(Stamp, choice.Facets.Total, Hits(places, choice.Filter), choice.First.HasMore ? places[^1] : null, choice.Facets.Result())
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
        _matcher.Any([.. title.Select(word => _vocabulary.MeaningOf(word, isLast: false)).Where(m => m.Terms.Length > 0)], scratch);
        // More than asked, because some are of sellers that have enough already.
        var first = new FirstPlaces(take * 10, after: null);
        var found = scratch.Found.Items;
        var scores = scratch.Found.Scores;
        var category = _columns.Facets[self].Category;
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] != self)
            {
                first.OfferBest(scores[i] * (_columns.Facets[found[i]].Category == category ? SameCategory : 1), found[i]);
            }
        }

        _scratches.Push(scratch);
        var sellers = new Dictionary<int, int>();
        return
        [
            .. first.Kept.ToArray().Select(place => place.Ordinal)
                .Where(product => (sellers[_columns.SellerNumbers[product]] = sellers.GetValueOrDefault(_columns.SellerNumbers[product]) + 1) <= SimilarOfSeller)
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

    private (Meaning[] Words, string? Corrected) MeaningsOf(string? text)
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

    private void FindAll(Scratch scratch)
    {
        scratch.Begin();
        for (var product = 0; product < _listings.Length; product++)
        {
            scratch.Found.Add(product, score: 0);
        }
    }

    /// <summary>Finds the products that hold all words, or else most of them; whether it had to be most.</summary>
    private bool Find(Meaning[] words, Scratch scratch)
    {
        _matcher.All(words, scratch);
        if (scratch.Found.Count > 0 || words.Length == 1)
        {
            return false;
        }

        KeepMost(words, scratch);
        return scratch.Found.Count > 0;
    }

    /// <summary>Finds the products with as many words as any has, when at least half of them.</summary>
    private void KeepMost(Meaning[] words, Scratch scratch)
    {
        _matcher.Any(words, scratch);
        var found = scratch.Found.Items;
        var scores = scratch.Found.Scores;
        var most = (words.Length + 1) / 2;
        for (var place = 0; place < found.Length; place++)
        {
            most = Math.Max(most, scratch.Hits[place]);
        }

        var kept = scratch.Empty();
        for (var place = 0; place < found.Length; place++)
        {
            if (scratch.Hits[place] >= most)
            {
                kept.Add(found[place], scores[place]);
            }
        }

        scratch.Take(kept);
    }

    private Scratch Rent() => _scratches.TryPop(out var idle) ? idle : new Scratch(_listings.Length);

    private ProductHit[] Hits(ReadOnlySpan<SearchPlace> places, ProductFilter filter)
    {
        var hits = new ProductHit[places.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            var product = places[i].Ordinal;
            var (id, content) = _shown[product];
            hits[i] = new ProductHit(id, content, filter.KilometresOf(product) is { } kilometres ? (int)Math.Round(kilometres * 1000) : null);
        }

        return hits;
    }
}
