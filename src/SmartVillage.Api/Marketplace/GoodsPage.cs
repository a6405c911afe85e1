using System.Text;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Search;
using SmartVillage.Marketplace.Sellers;

namespace SmartVillage.Api.Marketplace;

/// <summary>Goods that were found, with the field to look for others and what they can be narrowed down by.</summary>
internal sealed class GoodsPage : IResult
{
    /// <summary>What is chosen on pages that each hold other goods; an order or a price only shows the same ones otherwise.</summary>
    private static readonly string[] OwnGoods = ["village", "category", "seller"];

    public required ProductResults Found { get; init; }

    public required IReadOnlyList<GoodsTile> Goods { get; init; }

    public required GoodsChoices Choices { get; init; }

    public required GoodsNarrowing Narrowing { get; init; }

    /// <summary>The chosen village as it is called among the others, or null.</summary>
    public required string? VillageName { get; init; }

    /// <summary>The chosen category, or null when there is none of that key.</summary>
    public required string? CategoryName { get; init; }

    /// <summary>Whether it is the first page of the results.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Token of the next page, or null on the last.</summary>
    public required string? Next { get; init; }

    public required MarketAddresses Addresses { get; init; }

    public required AnswerMeta Meta { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>What was last seen of the photos, for the tag.</summary>
    public required string Photos { get; init; }

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
            var etag = Answer.ETag(request, caller: null, Meta, Today, $"{Addresses.Root}|{Photos}");
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

    private string Title => Choices["q"] is { } words ? $"{words} – Lapak UMKM" : Choices.Any ? $"{Heading} – Lapak UMKM" : "Lapak UMKM: produk warga";

    private string Heading => this switch
    {
        _ when Choices["q"] is not null => "Hasil pencarian",
        _ when Choices["seller"] is not null && Goods.Count > 0 => SellerNames.WithVillage(Goods[0].Listing, Goods[0].VillageName),
        { CategoryName: { } category, VillageName: { } village } => $"{category} dari {village}",
        { CategoryName: { } category } => category,
        { VillageName: { } village } => $"Produk UMKM {village}",
        _ => "Produk UMKM warga",
    };

    /// <summary>Results for somebody's words, an order, and pages that end with the next edition are nothing for a search engine; their goods are.</summary>
    private string Head() => IsFirst && Choices.AreOnly(OwnGoods) && (Found.Total > 0 || !Choices.Any)
        ? $"<link rel=\"canonical\" href=\"{MarketShell.Text(Addresses.Root + Choices.Address())}\"><meta name=\"description\" content=\"{MarketShell.Text($"{Heading}: pesan langsung kepada penjualnya di desa atau kelurahan.")}\">"
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
        body.Append($"<h1>{MarketShell.Text(Heading)}</h1><p class=\"ket\">{MarketShell.Text(Summary())}</p>");
        body.Append(Narrowing.Html());
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
}
