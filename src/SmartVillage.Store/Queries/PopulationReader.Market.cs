using LinqToDB;
using SmartVillage.Domain.Records;

namespace SmartVillage.Store.Queries;

/// <summary>Reading the marketplace: only what is switched on, and only of sellers who live and are still residents.</summary>
public sealed partial class PopulationReader
{
    private const long On = 1;

    // OpenSID's status_dasar 1 (hidup); 2 dead, 3 moved, 4 missing, 6 gone, 9 invalid.
    private const long Alive = 1;

    /// <summary>A page of categories of one village or all.</summary>
    public IReadOnlyList<MarketRow> ListCategories(long? villageId, long? afterId, int take) =>
        Open(Entities.Categories, After(ActiveCategories(villageId), afterId, take));

    /// <summary>A page of sellers.</summary>
    public IReadOnlyList<MarketRow> ListSellers(long? villageId, long? afterId, int take) =>
        Open(Entities.Sellers, After(ActiveSellers(villageId), afterId, take));

    /// <summary>A page of products, optionally of one category or seller.</summary>
    public IReadOnlyList<MarketRow> ListProducts(long? villageId, long? categoryId, long? sellerId, long? afterId, int take)
    {
        var (categories, sellers) = (ActiveCategories(villageId), ActiveSellers(villageId));
        categories = categoryId is { } category ? categories.Where(c => c.Id == category) : categories;
        sellers = sellerId is { } seller ? sellers.Where(s => s.Id == seller) : sellers;
        var products = Market<ProductRow>(villageId).Where(p => p.Status == On
            && categories.Any(c => c.VillageId == p.VillageId && c.SourceKey == p.Category)
            && sellers.Any(s => s.VillageId == p.VillageId && s.SourceKey == p.Seller));
        return Open(Entities.Products, After(products, afterId, take));
    }

    private IQueryable<CategoryRow> ActiveCategories(long? villageId) => Market<CategoryRow>(villageId).Where(c => c.Status == On);

    private IQueryable<SellerRow> ActiveSellers(long? villageId)
    {
        var residents = _db.GetTable<ResidentRow>().Where(r => r.SourceKey != null && r.LifeStatus == Alive);
        return Market<SellerRow>(villageId)
            .Where(s => s.Status == On && residents.Any(r => r.VillageId == s.VillageId && r.SourceKey == s.Resident));
    }

    private IQueryable<T> Market<T>(long? villageId)
        where T : EntityRow =>
        villageId is { } village ? Live<T>(village) : _db.GetTable<T>().Where(r => r.SourceKey != null);

    private MarketRow[] Open<T>(EntityDefinition entity, IQueryable<T> rows)
        where T : EntityRow => Guard(() => rows.AsEnumerable().Select(r => new MarketRow(r.VillageId, Open(entity, r))).ToArray());
}

/// <summary>A row of the marketplace with its village.</summary>
public sealed record MarketRow(long VillageId, PopulationRow Row);
