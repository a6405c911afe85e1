using System.Runtime.CompilerServices;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>
/// Products that pass through a search with their scores, side by side in the order in which they were found, with room for all: a list that grows would leave large arrays behind for the
/// collector, question after question.
/// </summary>
internal sealed class FoundProducts(int products)
{
    private readonly int[] _items = new int[products];
    private readonly float[] _scores = new float[products];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Items => _items.AsSpan(0, Count);

    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, Count);

    /// <summary>Adds a product; its place in the list. Into the loops of its callers, where a call costs a tenth of a search.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(int product, float score)
    {
        var place = Count;
        (_items[place], _scores[place]) = (product, score);
        Count = place + 1;
        return place;
    }

    /// <summary>Adds all products of a word, which are not in the list yet.</summary>
    public void Add(Postings word, float weight)
    {
        word.Products.CopyTo(_items, Count);
        var scores = _scores.AsSpan(Count, word.Weights.Length);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = weight * word.Weights[i];
        }

        Count += word.Products.Length;
    }

    /// <summary>Adds to the score of the product at a place.</summary>
    public void Raise(int place, float score) => _scores[place] += score;

    public void Clear() => Count = 0;
}
