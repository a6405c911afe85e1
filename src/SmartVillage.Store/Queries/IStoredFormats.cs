using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Marketplace.Products;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Queries;

/// <summary>How the writer lays down texts and sealed blocks; readers know nothing more of it than this.</summary>
internal interface IStoredFormats
{
    EntityRecord OpenRow(EntityDefinition entity, EntityRow row);

    Listing OpenListing(long villageId, long productId, ReadOnlySpan<byte> block);

    StatisticsSnapshot OpenStatistics(long villageId, byte[] block);

    SourceVillage ParseProfile(string json);

    SourceReferenceData ParseReferenceData(string json);

    PublicStatistics ParsePublicStatistics(string json);
}
