using System.Text;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Feeds;

namespace SmartVillage.Api.Marketplace;

/// <summary>Every village that sells something, or every category: the fold beside the goods has room for the largest only.</summary>
internal sealed class AllChoicesPage : IResult
{
    /// <summary>Path of the page itself.</summary>
    public required string Page { get; init; }

    public required string Heading { get; init; }

    /// <summary>Links in groups; a group without a title stands alone.</summary>
    public required IReadOnlyList<(string? Title, IReadOnlyList<(string Name, string Address)> Links)> Groups { get; init; }

    /// <summary>Whether something else is chosen that the links keep.</summary>
    public required bool IsNarrowed { get; init; }

    public required MarketAddresses Addresses { get; init; }

    public required AnswerMeta Meta { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        MarketShell.Protect(response);
        var etag = Answer.ETag(request, caller: null, Meta, DateOnly.MinValue, Addresses.Root);
        response.Headers.ETag = etag;
        response.Headers.CacheControl = Answer.PublicCaching;
        if (Answer.Matches(request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var head = IsNarrowed ? "<meta name=\"robots\" content=\"noindex, follow\">" : $"<link rel=\"canonical\" href=\"{MarketShell.Text(Addresses.Root + Page)}\">";
        return MarketShell.SendAsync(httpContext, $"{Heading} – Lapak UMKM", head, Body());
    }

    private string Body()
    {
        var body = new StringBuilder($"<h1>{MarketShell.Text(Heading)}</h1>");
        foreach (var (title, links) in Groups)
        {
            body.Append(title is null ? string.Empty : $"<h2>{MarketShell.Text(title)}</h2>").Append("<p class=\"pilih\">");
            foreach (var (name, address) in links)
            {
                body.Append($"<a href=\"{MarketShell.Text(address)}\">{MarketShell.Text(name)}</a>");
            }

            body.Append("</p>");
        }

        return Groups.Count == 0 ? body.Append("<p class=\"ket\">Belum ada produk yang ditawarkan.</p>").ToString() : body.ToString();
    }
}
