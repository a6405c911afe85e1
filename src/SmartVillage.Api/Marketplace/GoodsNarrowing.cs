using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// One fold for everything that goods can be narrowed down by, so that the first of them are seen at once; what is chosen stands above it and can be taken back.
/// </summary>
internal sealed class GoodsNarrowing(GoodsChoices choices, ProductFacets facets, IProductIndex index, VillageNames names)
{
    private static readonly (string? Sort, string Name)[] Orders = [(null, "Paling cocok"), ("newest", "Terbaru"), ("price", "Termurah"), ("-price", "Termahal")];
    private static readonly int[] Kilometres = [5, 10, 25, 50];

    /// <summary>
    /// Office of the village that is chosen, or from which distances are counted: a page without script is not told where the buyer stands, but everybody knows a village nearby.
    /// </summary>
    public MarketOrigin? Origin { get; init; }

    public string Html()
    {
        List<Group> groups =
        [
            new("Kategori", Values("category", facets.Categories), All(MarketAddresses.Categories, "Semua kategori", index.Categories.Count)),
            new("Desa atau kelurahan", Values("village", facets.Villages.Select(value => value with { Name = names.Of(value.Key, value.Name) })), All(MarketAddresses.Villages, "Semua desa", index.Villages.Count)),
            new(Origin is null ? "Jarak" : $"Jarak dari {Origin.Name}", Distances()),
            new("Harga", Prices()),
            new("Jam buka", [new Pick("Sedang buka", choices.Address(("openNow", choices["openNow"] is null ? "true" : null)), choices["openNow"] is not null)]),
            new("Urutan", Sorts()),
        ];
        var chosen = groups.SelectMany(group => group.Picks).Where(pick => pick.IsChosen && pick.Address != choices.Address()).Select(Link);
        var all = choices.BesideWords.Any() ? $"<a href=\"{MarketShell.Text(WithoutFilters())}\">Hapus semua saringan</a>" : string.Empty;
        var taken = string.Concat(chosen) + all;
        return (taken.Length == 0 ? string.Empty : $"<p class=\"pilih\">{taken}</p>")
            + $"<details><summary>Saring dan urutkan</summary>{string.Concat(groups.Where(group => group.Picks.Count > 0).Select(Show))}</details>";
    }

    private string WithoutFilters() => choices["q"] is { } words ? $"{MarketAddresses.Pages}?q={Uri.EscapeDataString(words)}" : MarketAddresses.Pages;

    private List<Pick> Values(string name, IEnumerable<FacetValue> values) =>
        [.. values.Select(value => new Pick($"{value.Name} ({value.Count})", choices.Address((name, value.Key == choices[name] ? null : value.Key)), value.Key == choices[name]))];

    /// <summary>The way to those that the facet has no room for.</summary>
    private Pick? All(string page, string name, int count) => count > ProductFacets.MostValues ? new Pick($"{name} ({count})", choices.Address(page), IsChosen: false) : null;

    private List<Pick> Distances()
    {
        if (choices["near"] is not null)
        {
            var sort = choices["sort"] == "distance" ? null : choices["sort"];
            return
            [
                new Pick($"dari {Origin?.Name ?? "titik pilihan"}", choices.Address(("near", null), ("within", null), ("sort", sort)), IsChosen: true),
                .. Kilometres.Select(far => new Pick($"sampai {far} km", choices.Address(("within", choices["within"] == $"{far}" ? null : $"{far}")), choices["within"] == $"{far}")),
            ];
        }

        return Origin is null || index.Villages.Count < 2
            ? []
            : [.. Kilometres.Select(far => new Pick(
                $"sampai {far} km", choices.Address(("village", null), ("near", Origin.Point), ("within", $"{far}"), ("sort", "distance")), IsChosen: false))];
    }

    private List<Pick> Prices()
    {
        var chosen = $"{choices["priceFrom"]}-{choices["priceTo"]}";
        return
        [
            .. facets.Prices.Select(band =>
            {
                var isChosen = band.Key == chosen;
                var bounds = band.Key.Split('-');
                var (from, to) = isChosen ? (null, null) : (bounds[0], bounds[1].Length == 0 ? null : bounds[1]);
                return new Pick($"{band.Name} ({band.Count})", choices.Address(("priceFrom", from), ("priceTo", to)), isChosen);
            }),
        ];
    }

    private List<Pick> Sorts()
    {
        IEnumerable<(string? Sort, string Name)> orders = choices["near"] is null ? Orders : [.. Orders, ("distance", "Terdekat")];
        return [.. orders.Where(order => order.Sort is not null || choices["q"] is not null).Select(order => new Pick(order.Name, choices.Address(("sort", order.Sort)), choices["sort"] == order.Sort))];
    }

    private static string Show(Group group) => $"<p class=\"ket\">{MarketShell.Text(group.Title)}</p><p class=\"pilih\">{string.Concat(group.Picks.Select(Link))}{(group.More is null ? string.Empty : Link(group.More))}</p>";

    private static string Link(Pick pick) => $"<a href=\"{MarketShell.Text(pick.Address)}\">{(pick.IsChosen ? "✓ " : string.Empty)}{MarketShell.Text(pick.Name)}</a>";

    private sealed record Group(string Title, IReadOnlyList<Pick> Picks, Pick? More = null);

    private sealed record Pick(string Name, string Address, bool IsChosen);
}

/// <summary>A point from which distances are counted.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Point">As <c>near</c> takes it.</param>
internal sealed record MarketOrigin(string Name, string Point);
