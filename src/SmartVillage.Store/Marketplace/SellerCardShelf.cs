using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Marketplace;

/// <summary>The newest card of every seller, kept in memory until one changes: cards are few, and every page of goods needs some. Thread-safe.</summary>
internal sealed class SellerCardShelf(StoreContext context)
{
    private volatile CardSet? _kept;
    private volatile Looked? _looked;

    /// <summary>The cards as they are now, or were a moment ago when another process wrote one: every answer about goods asks, and the file has one connection for all of them.</summary>
    /// <exception cref="Domain.Errors.StoreException">The work file cannot be read.</exception>
    public CardSet Current()
    {
        var now = Environment.TickCount64;
        if (_looked is { } looked && now - looked.At < ReadSlots.LookHoldsFor)
        {
            return looked.Cards;
        }

        var cards = LookNow();
        _looked = new Looked(cards, now);
        return cards;
    }

    /// <summary>Whoever wrote a card here sees it at once.</summary>
    public void Forget() => _looked = null;

    private CardSet LookNow() => context.Work.Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var revisions = Revisions(connection);
        var kept = _kept;
        if (kept is null || !kept.IsOf(revisions))
        {
            _kept = kept = new CardSet(revisions, Read(connection));
        }

        return kept;
    });

    private static Dictionary<string, long> Revisions(SqliteConnection connection) => connection.Read(
        $"SELECT village, revision FROM operator_revisions WHERE village LIKE '%{OperatorRevisions.MarketSuffix}'",
        row => (Village: row.GetString(0)[..^OperatorRevisions.MarketSuffix.Length], Revision: row.GetInt64(1)))
        .ToDictionary(row => row.Village, row => row.Revision, StringComparer.Ordinal);

    private static Dictionary<string, KeptCard> Read(SqliteConnection connection) => connection.Read(
        """
        SELECT c.seller, c.market_revision, c.details FROM seller_card_versions c
        WHERE c.revision = (SELECT max(n.revision) FROM seller_card_versions n WHERE n.seller = c.seller)
        """,
        row => (Seller: row.GetString(0), Card: new KeptCard(row.GetInt64(1), JsonSerializer.Deserialize<SellerCardDetails>(row.GetString(2), StoreJson.Options)!)))
        .ToDictionary(row => row.Seller, row => row.Card, StringComparer.Ordinal);

    private sealed record Looked(CardSet Cards, long At);
}

/// <summary>A card with the revision of its village's marketplace that brought it.</summary>
internal sealed record KeptCard(long MarketRevision, SellerCardDetails Details);

/// <summary>All newest cards at one moment.</summary>
internal sealed class CardSet(IReadOnlyDictionary<string, long> revisions, IReadOnlyDictionary<string, KeptCard> bySeller)
{
    /// <summary>Revision of the cards of a village; 0 before the first.</summary>
    public long RevisionOf(string village) => revisions.GetValueOrDefault(village);

    public SellerCardDetails? Find(string seller) => bySeller.GetValueOrDefault(seller)?.Details;

    /// <summary>Sellers whose card is newer than a revision. Those of other villages may be among them, which does no harm.</summary>
    public IEnumerable<string> ChangedAfter(long revision) => bySeller.Where(pair => pair.Value.MarketRevision > revision).Select(pair => pair.Key);

    public bool IsOf(Dictionary<string, long> others) => revisions.Count == others.Count && others.All(pair => revisions.TryGetValue(pair.Key, out var own) && own == pair.Value);
}
