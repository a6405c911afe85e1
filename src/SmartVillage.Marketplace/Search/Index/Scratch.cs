namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Working memory of one search after another.</summary>
internal sealed class Scratch(int products)
{
    // More than a question has words.
    private const int MarksOfSearch = ProductQuestion.MostWords + 1;

    private FoundProducts _spare = new(products);
    private int _lowest;

    /// <summary>Products that were found so far.</summary>
    public FoundProducts Found { get; private set; } = new(products);

    /// <summary>What is known of each product.</summary>
    public Mark[] Marks { get; } = new Mark[products];

    /// <summary>How many words each of those found has, where that was counted.</summary>
    public byte[] Hits { get; } = new byte[products];

    /// <summary>Starts a search: nothing is found, and what was known counts no more. It needs no wiping, because the marks of this search are higher.</summary>
    public void Begin()
    {
        Found.Clear();
        if (_lowest > int.MaxValue - (2 * MarksOfSearch))
        {
            Array.Clear(Marks);
            _lowest = 0;
        }

        _lowest += MarksOfSearch;
    }

    /// <summary>The mark of a word by its number in this search, from 0; a product that the search has not met has a lower one than that of 0.</summary>
    public int MarkOf(int word) => _lowest + word;

    /// <summary>An empty list beside <see cref="Found"/>, to gather those that stay.</summary>
    public FoundProducts Empty()
    {
        _spare.Clear();
        return _spare;
    }

    /// <summary>What was gathered is now what was found.</summary>
    public void Take(FoundProducts gathered) => (Found, _spare) = (gathered, Found);
}
