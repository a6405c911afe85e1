using SmartVillage.Marketplace.Feeds;

namespace SmartVillage.Api.Marketplace;

/// <summary>What a buyer has chosen so far, and the addresses at which one thing is chosen otherwise.</summary>
internal sealed class GoodsChoices(IQueryCollection query)
{
    // Only these lead on; what a messenger or an advertisement hung onto the address ends here.
    private static readonly string[] Names = ["q", "village", "category", "seller", "priceFrom", "priceTo", "near", "within", "openNow", "sort"];

    private readonly KeyValuePair<string, string>[] _chosen =
        [.. Names.Where(query.ContainsKey).Select(name => KeyValuePair.Create(name, query[name].ToString().Trim()))];

    /// <summary>The question without paging, to which page tokens are bound.</summary>
    public string Question => Address();

    /// <summary>Whether anything is chosen.</summary>
    public bool Any => _chosen.Length > 0;

    public string? this[string name] => Array.Find(_chosen, one => one.Key == name).Value;

    /// <summary>What is chosen besides the words, for the form.</summary>
    public IEnumerable<KeyValuePair<string, string>> BesideWords => _chosen.Where(one => one.Key != "q");

    /// <summary>What was filled in: a form sends its empty fields as well.</summary>
    public static QueryCollection Filled(IQueryCollection query) =>
        new(query.Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal));

    /// <summary>Whether nothing is chosen but some of these.</summary>
    public bool AreOnly(IReadOnlyCollection<string> names) => _chosen.All(one => names.Contains(one.Key));

    /// <summary>The address with some choices made otherwise; null takes one away.</summary>
    public string Address(params ReadOnlySpan<(string Name, string? Value)> changes) => Address(MarketAddresses.Pages, changes);

    /// <summary>The address of another page that keeps the choices.</summary>
    public string Address(string page, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var choices = _chosen.ToDictionary(one => one.Key, one => (string?)one.Value, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            choices[name] = value;
        }

        var parts = choices.Where(one => one.Value is not null).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value!)}");
        var text = string.Join('&', parts);
        return page + (text.Length == 0 ? string.Empty : $"?{text}");
    }
}
