using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.OpenSidApi.Citizen.CitizenLine;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Articles, events and comments of the website.</summary>
internal sealed class CitizenNews(CitizenLine line) : ICitizenNews
{
    public Task<AdapterAnswer<IReadOnlyList<NewsArticle>>> ListAsync(CitizenSession session, CancellationToken cancellationToken) =>
        line.ListAsync((page, size) => line.Api.ArticlesAsync(Bearer(session), page, size, cancellationToken), Article, cancellationToken);

    public Task<AdapterAnswer<NewsArticle>> ReadAsync(CitizenSession session, string slug, CancellationToken cancellationToken) => IsPart(slug)
        ? line.OneAsync(() => line.Api.ArticleAsync(slug, Bearer(session), cancellationToken), Article, cancellationToken)
        : Task.FromResult(Unknown<NewsArticle>());

    public Task<AdapterAnswer<IReadOnlyList<NewsArticle>>> HeadlinesAsync(CitizenSession session, CancellationToken cancellationToken) =>
        line.ListAsync((page, size) => line.Api.HeadlinesAsync(Bearer(session), page, size, cancellationToken), Article, cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<NewsCategory>>> CategoriesAsync(CitizenSession session, CancellationToken cancellationToken) => line.ListAsync(
        (page, size) => line.Api.CategoriesAsync(Bearer(session), page, size, cancellationToken),
        row => row.Id is { } id ? new NewsCategory(id, row.Text("kategori", "nama"), row.Text("slug")) : null,
        cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<NewsArticle>>> ListCategoryAsync(CitizenSession session, string slug, CancellationToken cancellationToken) => IsPart(slug)
        ? line.ListAsync((page, size) => line.Api.CategoryAsync(slug, Bearer(session), page, size, cancellationToken), Article, cancellationToken)
        : Task.FromResult(Unknown<IReadOnlyList<NewsArticle>>());

    public Task<AdapterAnswer<IReadOnlyList<NewsEvent>>> AgendaAsync(CitizenSession session, CancellationToken cancellationToken) => line.ListAsync(
        (page, size) => line.Api.AgendaAsync(Bearer(session), page, size, cancellationToken),
        row => row.Id is { } id ? new NewsEvent(id, row.Text("judul"), row.Text("tgl_agenda"), row.Text("lokasi_kegiatan")) : null,
        cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<NewsComment>>> CommentsAsync(CitizenSession session, CancellationToken cancellationToken) => line.ListAsync(
        (page, size) => line.Api.CommentsAsync(Bearer(session), page, size, cancellationToken),
        row => row.Id is { } id ? new NewsComment(id, row.Text("id_artikel"), row.Text("owner"), row.Text("comment", "komentar"), row.Text("created_at")) : null,
        cancellationToken);

    public Task<AdapterAnswer<bool>> CommentAsync(CitizenSession session, string articleId, string text, CancellationToken cancellationToken) =>
        line.DoAsync(() => line.Api.CommentAsync(Bearer(session), new CommentBody(articleId, text), cancellationToken), cancellationToken);

    private static NewsArticle? Article(JsonRow row) =>
        row.Id is { } id ? new NewsArticle(id, row.Text("slug"), row.Text("title", "judul"), row.Text("text", "isi"), row.Text("created_at", "tgl_upload")) : null;

    private static AdapterAnswer<T> Unknown<T>()
        where T : notnull => AdapterAnswers.Failed<T>(AnswerStatus.NotFound, "Alamat artikel ini tidak dikenal.");
}
