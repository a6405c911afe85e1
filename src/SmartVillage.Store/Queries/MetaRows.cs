using LinqToDB.Mapping;

namespace SmartVillage.Store.Queries;

[Table("store_meta")]
internal sealed class StoreMetaRow
{
    [Column("name"), PrimaryKey]
    public string Name { get; set; } = string.Empty;

    [Column("value")]
    public string Value { get; set; } = string.Empty;
}

[Table("villages")]
internal sealed class VillageRow
{
    [Column("id"), PrimaryKey]
    public long Id { get; set; }

    [Column("code")]
    public string Code { get; set; } = string.Empty;

    [Column("name")]
    public string Name { get; set; } = string.Empty;

    [Column("source_name")]
    public string SourceName { get; set; } = string.Empty;

    [Column("edition")]
    public long Edition { get; set; }

    [Column("revision")]
    public long Revision { get; set; }

    [Column("profile")]
    public string Profile { get; set; } = string.Empty;

    [Column("confirmed_at")]
    public long? ConfirmedAt { get; set; }

    [Column("snapshot_at")]
    public long? SnapshotAt { get; set; }
}

[Table("editions")]
internal sealed class EditionRow
{
    [Column("village_id"), PrimaryKey(1)]
    public long VillageId { get; set; }

    [Column("edition"), PrimaryKey(2)]
    public long Edition { get; set; }

    [Column("run_id")]
    public string RunId { get; set; } = string.Empty;

    [Column("snapshot_at")]
    public long SnapshotAt { get; set; }

    [Column("published_at")]
    public long PublishedAt { get; set; }
}

[Table("changes")]
internal sealed class ChangeRow
{
    [Column("village_id"), PrimaryKey(1)]
    public long VillageId { get; set; }

    [Column("edition"), PrimaryKey(2)]
    public long Edition { get; set; }

    [Column("entity"), PrimaryKey(3)]
    public string Entity { get; set; } = string.Empty;

    [Column("row_id"), PrimaryKey(4)]
    public long RowId { get; set; }

    [Column("kind")]
    public string Kind { get; set; } = string.Empty;

    [Column("fields")]
    public string Fields { get; set; } = string.Empty;
}

[Table("listings")]
internal sealed class ListingRow
{
    [Column("number"), PrimaryKey]
    public long Number { get; set; }

    [Column("product_id")]
    public long ProductId { get; set; }

    [Column("village_id")]
    public long VillageId { get; set; }

    [Column("public_id")]
    public string PublicId { get; set; } = string.Empty;

    [Column("seller_id")]
    public string SellerId { get; set; } = string.Empty;

    [Column("category")]
    public string Category { get; set; } = string.Empty;

    [Column("category_name")]
    public string CategoryName { get; set; } = string.Empty;

    [Column("state")]
    public long State { get; set; }

    [Column("reasons")]
    public string Reasons { get; set; } = string.Empty;

    [Column("first_listed")]
    public string FirstListed { get; set; } = string.Empty;

    [Column("changed_revision")]
    public long ChangedRevision { get; set; }

    [Column("block")]
    public byte[]? Block { get; set; }
}

[Table("statistics")]
internal sealed class StatisticsRow
{
    [Column("village_id"), PrimaryKey]
    public long VillageId { get; set; }

    [Column("edition")]
    public long Edition { get; set; }

    [Column("as_of")]
    public long AsOf { get; set; }

    [Column("block")]
    public byte[] Block { get; set; } = [];
}

[Table("public_statistics")]
internal sealed class PublicStatisticsRow
{
    [Column("village_id"), PrimaryKey]
    public long VillageId { get; set; }

    [Column("json")]
    public string Json { get; set; } = string.Empty;

    [Column("texts")]
    public byte[]? Texts { get; set; }

    [Column("not_read")]
    public string NotRead { get; set; } = string.Empty;
}

[Table("public_statistics_areas")]
internal sealed class PublicAreaRow
{
    [Column("village_id"), PrimaryKey(1)]
    public long VillageId { get; set; }

    [Column("level"), PrimaryKey(2)]
    public long Level { get; set; }

    [Column("area"), PrimaryKey(3)]
    public string Area { get; set; } = string.Empty;

    [Column("block")]
    public byte[] Block { get; set; } = [];
}

[Table("reference_data")]
internal sealed class ReferenceDataRow
{
    [Column("village_id"), PrimaryKey]
    public long VillageId { get; set; }

    [Column("json")]
    public string Json { get; set; } = string.Empty;
}

[Table("receipts")]
internal sealed class ReceiptRow
{
    [Column("id"), PrimaryKey]
    public long Id { get; set; }

    [Column("village_id")]
    public long VillageId { get; set; }

    [Column("run_id")]
    public string RunId { get; set; } = string.Empty;

    [Column("edition")]
    public long Edition { get; set; }

    [Column("outcome")]
    public string Outcome { get; set; } = string.Empty;

    [Column("recorded_at")]
    public long RecordedAt { get; set; }

    [Column("json")]
    public string Json { get; set; } = string.Empty;

    [Column("previous_hash")]
    public byte[] PreviousHash { get; set; } = [];

    [Column("hash")]
    public byte[] Hash { get; set; } = [];

    [Column("signature")]
    public byte[] Signature { get; set; } = [];
}
