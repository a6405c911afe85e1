using SmartVillage.Api.Http;
using SmartVillage.Domain.Areas;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Marketplace;

/// <summary>Villages that a question about goods is about.</summary>
internal static class MarketVillages
{
    /// <summary>Those with an edition, by code.</summary>
    public static IReadOnlyList<VillageInfo> Published(ApiRequest request) => request.Reader.State.Published;

    /// <summary>The one that <c>village</c> names, or none when all are meant; or why it cannot be one.</summary>
    public static (VillageInfo? Village, ApiProblem? Problem) Named(QueryReader query, IReadOnlyList<VillageInfo> published)
    {
        if (query.Text("village") is not { } text)
        {
            return (null, null);
        }

        return !VillageCode.TryParseStored(text, out var code) ? (null, Problems.BadVillageCode)
            : published.FirstOrDefault(v => v.Code == code.Value) is { } village ? (village, null)
            : (null, Problems.NotFound);
    }
}
