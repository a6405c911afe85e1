namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Keeps the first places behind a given one, out of however many pass by.</summary>
internal sealed class FirstPlaces(int take, SearchPlace? after)
{
    private static readonly Comparer<SearchPlace> LastFirst = Comparer<SearchPlace>.Create((a, b) => a == b ? 0 : a.IsAfter(b) ? -1 : 1);

    // The root is the last of those kept, the first to go.
    private readonly PriorityQueue<SearchPlace, SearchPlace> _kept = new(take + 1, LastFirst);

    /// <summary>Whether more came than were kept.</summary>
    public bool HasMore { get; private set; }

    public void Offer(SearchPlace place)
    {
        if (after is { } start && !place.IsAfter(start))
        {
            return;
        }

        if (_kept.Count < take)
        {
            _kept.Enqueue(place, place);
            return;
        }

        HasMore = true;
        if (_kept.Peek().IsAfter(place))
        {
            _kept.EnqueueDequeue(place, place);
        }
    }

    /// <summary>Those kept, in order; the keeper is empty afterwards.</summary>
    public SearchPlace[] Take()
    {
        var places = new SearchPlace[_kept.Count];
        for (var i = places.Length - 1; i >= 0; i--)
        {
            places[i] = _kept.Dequeue();
        }

        return places;
    }
}
