using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>Articles of the village's website; OpenSID gives them to whoever is logged in.</summary>
public interface ICitizenNews
{
    /// <summary>Articles, newest first as OpenSID sorts them.</summary>
    Task<AdapterAnswer<IReadOnlyList<NewsArticle>>> ListAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>One article.</summary>
    Task<AdapterAnswer<NewsArticle>> ReadAsync(CitizenSession session, string slug, CancellationToken cancellationToken);

    /// <summary>The articles that stand on top.</summary>
    Task<AdapterAnswer<IReadOnlyList<NewsArticle>>> HeadlinesAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Categories.</summary>
    Task<AdapterAnswer<IReadOnlyList<NewsCategory>>> CategoriesAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Articles of a category.</summary>
    Task<AdapterAnswer<IReadOnlyList<NewsArticle>>> ListCategoryAsync(CitizenSession session, string slug, CancellationToken cancellationToken);

    /// <summary>Events of the village.</summary>
    Task<AdapterAnswer<IReadOnlyList<NewsEvent>>> AgendaAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Comments that are shown.</summary>
    Task<AdapterAnswer<IReadOnlyList<NewsComment>>> CommentsAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Writes a comment on an article.</summary>
    Task<AdapterAnswer<bool>> CommentAsync(CitizenSession session, string articleId, string text, CancellationToken cancellationToken);
}

/// <summary>An article.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Slug">Part of its address.</param>
/// <param name="Title">Title.</param>
/// <param name="Html">Words, as HTML that was not cleaned.</param>
/// <param name="PublishedAt">As OpenSID wrote it.</param>
public sealed record NewsArticle(string Id, string? Slug, string? Title, string? Html, string? PublishedAt);

/// <summary>A category.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Name">Name.</param>
/// <param name="Slug">Part of its address.</param>
public sealed record NewsCategory(string Id, string? Name, string? Slug);

/// <summary>An event.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="Title">Title.</param>
/// <param name="At">As OpenSID wrote it.</param>
/// <param name="Place">Where.</param>
public sealed record NewsEvent(string Id, string? Title, string? At, string? Place);

/// <summary>A comment. E-mail and phone of whoever wrote it are not taken.</summary>
/// <param name="Id">OpenSID's id.</param>
/// <param name="ArticleId">Of the article.</param>
/// <param name="Author">Name that is shown.</param>
/// <param name="Text">Words.</param>
/// <param name="At">As OpenSID wrote it.</param>
public sealed record NewsComment(string Id, string? ArticleId, string? Author, string? Text, string? At);
