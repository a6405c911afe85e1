namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Keeps the first places behind a given one, out of however many pass by; most pass by after one comparison.</summary>
internal sealed class FirstPlaces(int take, SearchPlace? after)
{
    private readonly SearchPlace[] _kept = new SearchPlace[take];
    private readonly SearchPlace _after = after ?? new SearchPlace(long.MinValue, -1);
    private int _count;

    // Rank of the last one kept once all places are taken: whoever ranks behind it comes too late.
    private long _last = long.MaxValue;

    /// <summary>Whether more came than were kept.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Offers by a score that is not negative, the highest first: bits of such numbers are in the order of the numbers.</summary>
    public void OfferBest(float score, int ordinal) => Offer(-BitConverter.SingleToInt32Bits(score), ordinal);

    public void Offer(long rank, int ordinal)
    {
        if (rank > _last)
        {
            HasMore = true;
            return;
        }

        Consider(new SearchPlace(rank, ordinal));
    }

    /// <summary>Those kept, in order.</summary>
    public ReadOnlySpan<SearchPlace> Kept => _kept.AsSpan(0, _count);

    private void Consider(SearchPlace place)
    {
        if (!place.IsAfter(_after))
        {
            return;
        }

        if (_count == take)
        {
            HasMore = true;
            if (take == 0 || !_kept[take - 1].IsAfter(place))
            {
                return;
            }
        }

        Insert(place);
        if (_count == take)
        {
            _last = _kept[take - 1].Rank;
        }
    }

    private void Insert(SearchPlace place)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = place.IsAfter(_kept[middle]) ? (middle + 1, high) : (low, middle);
        }

        // The last one falls out where all places are taken.
        _count = Math.Min(_count + 1, take);
        Array.Copy(_kept, low, _kept, low + 1, _count - 1 - low);
        _kept[low] = place;
    }
}
