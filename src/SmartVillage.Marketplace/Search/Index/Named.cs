namespace SmartVillage.Marketplace.Search.Index;

/// <summary>Values of a column as small numbers, with their names.</summary>
internal sealed class Named
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Name)> _values = [];
    private readonly Lazy<int[]> _inOrder;

    public Named() => _inOrder = new Lazy<int[]>(() => [.. Enumerable.Range(0, _values.Count).OrderBy(number => _values[number].Key, StringComparer.Ordinal)]);

    public int Count => _values.Count;

    /// <summary>All numbers in the order of their keys; nothing is added afterwards.</summary>
    public IReadOnlyList<int> InOrder => _inOrder.Value;

    public (string Key, string Name) this[int number] => _values[number];

    public int Add(string key, string name)
    {
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _values.Count;
            _values.Add((key, name));
        }

        return number;
    }

    /// <summary>The number of a key, or -1.</summary>
    public int Find(string key) => _numbers.GetValueOrDefault(key, -1);
}
