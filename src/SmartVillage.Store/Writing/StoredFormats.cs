using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Marketplace;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Writing;

/// <summary>Gives readers what the writer wrote.</summary>
internal sealed class StoredFormats(StoreContext context) : IStoredFormats
{
    public EntityRecord OpenRow(EntityDefinition entity, EntityRow row) =>
        context.Sealer.OpenRecord(entity, row.VillageId, Fingerprint.FromBytes(row.Fingerprint), row.SourceKey ?? 0, row.Block);

    public Listing OpenListing(long villageId, long productId, ReadOnlySpan<byte> block) => ListingBlocks.Open(context.Sealer, villageId, productId, block);

    public StatisticsSnapshot OpenStatistics(long villageId, byte[] block) => StatisticsBlocks.Open(context.Sealer, villageId, block);

    public SourceVillage ParseProfile(string json) => Parse<SourceVillage>(json);

    public SourceReferenceData ParseReferenceData(string json) => Parse<SourceReferenceData>(json);

    public PublicStatistics ParsePublicStatistics(string json) => Parse<PublicStatistics>(json);

    private static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, StoreJson.Options)!;
}
