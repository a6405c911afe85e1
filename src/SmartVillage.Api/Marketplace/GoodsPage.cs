using System.Text;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>Goods that were found, with the field to look for others and what they can be narrowed down by.</summary>
internal sealed class GoodsPage : IResult
{
    private static readonly (string? Sort, string Name)[] Orders = [(null, "Paling cocok"), ("newest", "Terbaru"), ("price", "Termurah"), ("-price", "Termahal")];

    public required ProductResults Found { get; init; }

    public required IReadOnlyList<Listing> Goods { get; init; }

    public required GoodsChoices Choices { get; init; }

    /// <summary>Whether it is the first page of the results.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Token of the next page, or null on the last.</summary>
    public required string? Next { get; init; }

    public required MarketAddresses Addresses { get; init; }

    public required AnswerMeta Meta { get; init; }

    public required DateOnly Today { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        MarketShell.Protect(response);
        if (Choices["openNow"] is not null)
        {
            // Who is open changes without the data.
            response.Headers.CacheControl = "no-store";
        }
        else
        {
            var etag = Answer.ETag(request, caller: null, Meta, Today, Addresses.Root);
            response.Headers.ETag = etag;
            response.Headers.CacheControl = Answer.PublicCaching;
            if (Answer.Matches(request, etag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        return MarketShell.SendAsync(httpContext, Title, Head(), Body());
    }

    private string Title => Choices["q"] is { } words ? $"{words} – Lapak UMKM" : "Lapak UMKM: produk warga";

    /// <summary>Results for somebody's words, and pages that end with the next edition, are nothing for a search engine; their goods are.</summary>
    private string Head() => Choices["q"] is null && IsFirst
        ? $"<link rel=\"canonical\" href=\"{MarketShell.Text(Addresses.Root + Choices.Address())}\"><meta name=\"description\" content=\"Produk UMKM warga desa dan kelurahan; pesan langsung kepada penjualnya.\">"
        : "<meta name=\"robots\" content=\"noindex, follow\">";

    private string Body()
    {
        var body = new StringBuilder("<form action=\"").Append(MarketAddresses.Pages).Append("\" method=\"get\" role=\"search\">");
        body.Append($"<input type=\"search\" name=\"q\" value=\"{MarketShell.Text(Choices["q"] ?? string.Empty)}\" maxlength=\"{ProductQuestions.LongestWords}\" aria-label=\"Cari produk\" placeholder=\"Cari, misalnya keripik\">");
        foreach (var (name, value) in Choices.BesideWords)
        {
            body.Append($"<input type=\"hidden\" name=\"{name}\" value=\"{MarketShell.Text(value)}\">");
        }

        body.Append("<button>Cari</button></form>");
        body.Append($"<p class=\"ket\">{MarketShell.Text(Summary())}</p>");
        body.Append(Narrowing());
        body.Append(Goods.Count == 0 ? string.Empty : MarketShell.List(Goods));
        if (Next is not null)
        {
            body.Append($"<p><a rel=\"next\" href=\"{MarketShell.Text(Choices.Address(("next", Next)))}\">Halaman berikutnya</a></p>");
        }

        return body.ToString();
    }

    private string Summary() => Found switch
    {
        { Total: 0 } when Choices.Any => "Tidak ada produk yang cocok. Coba kata lain, atau kurangi saringannya.",
        { Total: 0 } => "Belum ada produk yang ditawarkan.",
        { IsRelaxed: true } => $"Tidak ada produk dengan semua kata itu; {Found.Total} produk mempunyai sebagian besar.",
        { Corrected: { } words } => $"{Found.Total} produk untuk \u201C{words}\u201D.",
        _ => $"{Found.Total} produk.",
    };

    /// <summary>One fold for everything that goods can be narrowed down by, so that the first of them are seen at once; what is chosen stands above it and can be taken back.</summary>
    private string Narrowing()
    {
        List<Group> groups =
        [
            new("Kategori", Values("category", Found.Facets.Categories.Select(value => (value.Key, value.Name, value.Count)))),
            new("Desa atau kelurahan", Values("village", Found.Facets.Villages.Select(value => (value.Key, value.Name, value.Count)))),
            new("Harga", Prices()),
            new("Jam buka", [new Pick("Sedang buka", Choices.Address(("openNow", Choices["openNow"] is null ? "true" : null)), Choices["openNow"] is not null)]),
            new("Urutan", [.. Orders.Where(order => order.Sort is not null || Choices["q"] is not null).Select(order => new Pick(order.Name, Choices.Address(("sort", order.Sort)), Choices["sort"] == order.Sort))]),
        ];
        var chosen = groups.SelectMany(group => group.Picks).Where(pick => pick.IsChosen && pick.Address != Choices.Address()).Select(Link);
        var all = Choices.BesideWords.Any() ? $"<a href=\"{MarketShell.Text(WithoutFilters())}\">Hapus semua saringan</a>" : string.Empty;
        var taken = string.Concat(chosen) + all;
        return (taken.Length == 0 ? string.Empty : $"<p class=\"pilih\">{taken}</p>")
            + $"<details><summary>Saring dan urutkan</summary>{string.Concat(groups.Where(group => group.Picks.Count > 0).Select(Show))}</details>";
    }

    private string WithoutFilters() => Choices["q"] is { } words ? $"{MarketAddresses.Pages}?q={Uri.EscapeDataString(words)}" : MarketAddresses.Pages;

    private List<Pick> Values(string name, IEnumerable<(string Key, string Name, int Count)> values) =>
        [.. values.Select(value => new Pick($"{value.Name} ({value.Count})", Choices.Address((name, value.Key == Choices[name] ? null : value.Key)), value.Key == Choices[name]))];

    private List<Pick> Prices()
    {
        var chosen = $"{Choices["priceFrom"]}-{Choices["priceTo"]}";
        return
        [
            .. Found.Facets.Prices.Select(band =>
            {
                var isChosen = band.Key == chosen;
                var bounds = band.Key.Split('-');
                var (from, to) = isChosen ? (null, null) : (bounds[0], bounds[1].Length == 0 ? null : bounds[1]);
                return new Pick($"{band.Name} ({band.Count})", Choices.Address(("priceFrom", from), ("priceTo", to)), isChosen);
            }),
        ];
    }

    private static string Show(Group group) => $"<p class=\"ket\">{group.Title}</p><p class=\"pilih\">{string.Concat(group.Picks.Select(Link))}</p>";

    private static string Link(Pick pick) => $"<a href=\"{MarketShell.Text(pick.Address)}\">{(pick.IsChosen ? "✓ " : string.Empty)}{MarketShell.Text(pick.Name)}</a>";

    private sealed record Group(string Title, IReadOnlyList<Pick> Picks);

    private sealed record Pick(string Name, string Address, bool IsChosen);
}
