using SmartVillage.Api.Http;

namespace SmartVillage.Api.SelfService;

/// <summary>Articles, events and comments of the village's website, which OpenSID gives to residents who are logged in.</summary>
internal sealed class CitizenNewsEndpoints(CitizenCalls calls) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        List("news/list", "listNews", "Artikel situs desa", "CitizenSessionOrder", ListAsync) with { Schema = "NewsArticle" },
        List("news/headlines", "listHeadlines", "Artikel utama", "CitizenSessionOrder", HeadlinesAsync) with { Schema = "NewsArticle" },
        CitizenSessionEndpoints.Route("news/article", "readNews", "Satu artikel", "CitizenNewsOrder", ReadAsync) with { Schema = "NewsArticle", Description = "text adalah kata-katanya tanpa HTML." },
        List("news/categories", "listNewsCategories", "Kategori artikel", "CitizenSessionOrder", CategoriesAsync) with { Schema = "NewsCategory" },
        List("news/category", "listNewsOfCategory", "Artikel satu kategori", "CitizenNewsOrder", CategoryAsync) with { Schema = "NewsArticle" },
        List("news/agenda", "listAgenda", "Agenda desa", "CitizenSessionOrder", AgendaAsync) with { Schema = "NewsEvent" },
        List("news/comments", "listNewsComments", "Komentar yang ditampilkan", "CitizenSessionOrder", CommentsAsync) with { Schema = "NewsComment" },
        CitizenSessionEndpoints.Route("news/comment", "commentNews", "Tulis komentar; tampil sesudah disetujui kantor", "CitizenCommentOrder", CommentAsync) with { Schema = CitizenCalls.Done },
    ];

    private static ApiRoute List(string pattern, string name, string summary, string body, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        CitizenSessionEndpoints.Route(pattern, name, summary, body, handler) with { IsList = true };

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.News.ListAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> HeadlinesAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.News.HeadlinesAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> ReadAsync(ApiRequest request, CancellationToken cancellationToken) => calls.OneAsync(
        request, SelfServiceJsonContext.Default.CitizenNewsOrder, order => order.Session, call => call.Desk.News.ReadAsync(call.Session, call.Order.Slug, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> CategoriesAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.News.CategoriesAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> CategoryAsync(ApiRequest request, CancellationToken cancellationToken) => calls.ListAsync(
        request, SelfServiceJsonContext.Default.CitizenNewsOrder, order => order.Session, call => call.Desk.News.ListCategoryAsync(call.Session, call.Order.Slug, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> AgendaAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.News.AgendaAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> CommentsAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.News.CommentsAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> CommentAsync(ApiRequest request, CancellationToken cancellationToken) => calls.DoAsync(
        request,
        SelfServiceJsonContext.Default.CitizenCommentOrder,
        order => order.Session,
        order => new SelfServiceFields().Number("article", order.Article).Text("text", order.Text).Faults,
        call => call.Desk.News.CommentAsync(call.Session, call.Order.Article, CitizenJson.Words(call.Order.Text), CancellationToken.None),
        cancellationToken);
}
