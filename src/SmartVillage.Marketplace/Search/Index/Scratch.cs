namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Working memory of one search after another.</summary>
internal sealed class Scratch(int products)
{
    // More than a question has words.
    private const int MarksOfSearch = ProductQuestion.MostWords + 1;

    private FoundProducts _spare = new(products);
    private byte _lowest;

    /// <summary>
    /// The word that hit each product last, as <see cref="MarkOf"/> says. Of one byte each, because this is looked at for every product of every word, and a hundred thousand bytes stay
    /// near the processor.
    /// </summary>
    public byte[] Marks { get; } = new byte[products];

    /// <summary>Where each product that has a mark of this search stands among those that were found.</summary>
    public int[] Places { get; } = new int[products];

    /// <summary>How many words each of those found has, where that was counted.</summary>
    public byte[] Hits { get; } = new byte[products];

    /// <summary>Products that were found so far.</summary>
    public FoundProducts Found { get; private set; } = new(products);

    /// <summary>Starts a search: nothing is found, and older marks count no more. They are seldom wiped, because those of this search are higher.</summary>
    public void Begin()
    {
        Found.Clear();
        if (_lowest > byte.MaxValue - (2 * MarksOfSearch))
        {
            Array.Clear(Marks);
            _lowest = 0;
        }

        _lowest += MarksOfSearch;
    }

    /// <summary>The mark of a word by its number in this search, from 0; a product that the search has not met has a lower one than that of 0.</summary>
    public byte MarkOf(int word) => (byte)(_lowest + word);

    /// <summary>An empty list beside <see cref="Found"/>, to gather those that stay.</summary>
    public FoundProducts Empty()
    {
        _spare.Clear();
        return _spare;
    }

    /// <summary>What was gathered is now what was found.</summary>
    public void Take(FoundProducts gathered) => (Found, _spare) = (gathered, Found);
}
