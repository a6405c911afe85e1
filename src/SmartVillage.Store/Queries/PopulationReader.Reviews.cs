using LinqToDB;
using LinqToDB.Mapping;
using SmartVillage.Domain.Records;

namespace SmartVillage.Store.Queries;

/// <summary>Reading possible matches that a person should decide on.</summary>
public sealed partial class PopulationReader
{
    /// <summary>A page of open reviews; a new row that has left the source again has no id any more.</summary>
    public IReadOnlyList<ReviewInfo> ListReviews(long villageId, long? afterId, int take)
    {
        var rows = Db.GetTable<IdentityReviewRow>().Where(r => r.VillageId == villageId && r.State == "open");
        return ToInfo(villageId, Guard(() => (afterId is { } after ? rows.Where(r => r.Id > after) : rows).OrderBy(r => r.Id).Take(take).ToArray()));
    }

    /// <summary>One review of a village, open or decided.</summary>
    public ReviewInfo? FindReview(long villageId, long id) =>
        ToInfo(villageId, Guard(() => Db.GetTable<IdentityReviewRow>().Where(r => r.VillageId == villageId && r.Id == id).ToArray())).FirstOrDefault();

    private ReviewInfo[] ToInfo(long villageId, IdentityReviewRow[] page)
    {
        var ids = page.GroupBy(r => r.Entity, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => FindIds(Entities.Get(g.Key), villageId, g.Select(r => r.NewSourceKey).Distinct().ToArray()), StringComparer.Ordinal);
        return page.Select(r => new ReviewInfo(
            r.Id, r.Edition, r.Entity, r.RemovedId, ids[r.Entity].TryGetValue(r.NewSourceKey, out var id) ? id : null, r.Reason, r.State)).ToArray();
    }
}

/// <summary>Two rows that may be the same person or thing: our id of the one that left, and of the one that came.</summary>
/// <param name="Id">Number of the review.</param>
/// <param name="Edition">Edition in which it came up.</param>
/// <param name="Entity">Entity name.</param>
/// <param name="RemovedId">Our id of the row that left.</param>
/// <param name="NewId">Our id of the row that came, or null when it has left too.</param>
/// <param name="Reason"><c>name-birth-mother</c> or <c>nik-shared</c>.</param>
/// <param name="State"><c>open</c>, <c>same</c> or <c>different</c>.</param>
public sealed record ReviewInfo(long Id, long Edition, string Entity, long RemovedId, long? NewId, string Reason, string State);

[Table("identity_reviews")]
internal sealed class IdentityReviewRow
{
    [Column("id"), PrimaryKey]
    public long Id { get; set; }

    [Column("village_id")]
    public long VillageId { get; set; }

    [Column("edition")]
    public long Edition { get; set; }

    [Column("entity")]
    public string Entity { get; set; } = string.Empty;

    [Column("removed_id")]
    public long RemovedId { get; set; }

    [Column("new_source_key")]
    public long NewSourceKey { get; set; }

    [Column("reason")]
    public string Reason { get; set; } = string.Empty;

    [Column("state")]
    public string State { get; set; } = string.Empty;
}
