using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// What an answer from an index says of its state: the editions that the index was made of, and how fresh each village is now. Worked out once for as long as nothing of it
/// changes, because a hundred villages cost more than a search.
/// </summary>
internal sealed class MarketStates
{
    private volatile Kept? _kept;

    /// <summary>State of an answer about all villages, or about one of them.</summary>
    public AnswerMeta MetaOf(ApiRequest request, MarketplaceStamp stamp, VillageInfo? village) =>
        village is null ? Of(request, stamp).Meta : Make(request, [.. stamp.Villages.Where(v => v.Village == village.Code)], stamp.Epoch, [village]) with { Editions = null };

    /// <summary>Short name of a state, for page tokens: cards of sellers move the order without an edition.</summary>
    public string NameOf(ApiRequest request, MarketplaceStamp stamp) => Of(request, stamp).Name;

    private Kept Of(ApiRequest request, MarketplaceStamp stamp)
    {
        if (_kept is { } kept && ReferenceEquals(kept.Stamp, stamp) && ReferenceEquals(kept.Store, request.Reader.State) && ReferenceEquals(kept.Board, request.Freshness))
        {
            return kept;
        }

        var known = MarketVillages.Published(request);
        return _kept = new Kept(stamp, request.Reader.State, request.Freshness, Make(request, stamp.Villages, stamp.Epoch, known), NameOf(stamp));
    }

    private static AnswerMeta Make(ApiRequest request, IReadOnlyList<VillageStamp> stamps, string epoch, IReadOnlyList<VillageInfo> known) => new(
        epoch,
        stamps.Count == 1 ? stamps[0].Edition : 0,
        known.Min(v => v.ConfirmedAt),
        known.Select(v => request.Freshness.Of(v, request.Now)).DefaultIfEmpty(Freshness.Fresh).Max(),
        new AnswerEditions(stamps.Select(v => KeyValuePair.Create(v.Village, v.Edition))))
    {
        Revision = stamps.Sum(v => v.Revision),
        OperatorRevision = stamps.Sum(v => v.Cards),
    };

    private static string NameOf(MarketplaceStamp stamp)
    {
        var text = string.Join(',', stamp.Villages.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Village}={v.Edition}.{v.Revision}.{v.Cards}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp.Epoch}|{text}")).AsSpan(0, 8));
    }

    private sealed record Kept(MarketplaceStamp Stamp, StoreState Store, FreshnessBoard Board, AnswerMeta Meta, string Name);
}
