namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Where the bearers of numbers live; filled first, then asked. Two arrays instead of a dictionary: half the memory for a million people.</summary>
internal sealed class NumberedPlaces
{
    private readonly List<ulong> _numbers = [];
    private readonly List<Place> _places = [];
    private ulong[]? _sorted;
    private Place[] _sortedPlaces = [];

    public void Add(ulong number, Place place)
    {
        if (number != 0)
        {
            _numbers.Add(number);
            _places.Add(place);
        }
    }

    /// <summary>Place of a number, or <see cref="Place.None"/>.</summary>
    public Place Find(ulong number)
    {
        if (_sorted is null)
        {
            _sorted = [.. _numbers];
            _sortedPlaces = [.. _places];
            _numbers.Clear();
            _places.Clear();
            Array.Sort(_sorted, _sortedPlaces);
        }

        var at = number == 0 ? -1 : Array.BinarySearch(_sorted, number);
        return at < 0 ? Place.None : _sortedPlaces[at];
    }
}
