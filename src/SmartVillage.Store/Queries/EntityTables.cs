using LinqToDB;
using LinqToDB.Data;
using SmartVillage.Domain.Records;

namespace SmartVillage.Store.Queries;

/// <summary>From an entity's definition to its table.</summary>
internal static class EntityTables
{
    public static EntityRow? Find(DataConnection db, EntityDefinition entity, long villageId, long id) => entity.Name switch
    {
        "areas" => Find<AreaRow>(db, villageId, id),
        "families" => Find<FamilyRow>(db, villageId, id),
        "residents" => Find<ResidentRow>(db, villageId, id),
        "residentEvents" => Find<ResidentEventRow>(db, villageId, id),
        "familyEvents" => Find<FamilyEventRow>(db, villageId, id),
        "households" => Find<HouseholdRow>(db, villageId, id),
        "benefits" => Find<BenefitRow>(db, villageId, id),
        "benefitParticipants" => Find<BenefitParticipantRow>(db, villageId, id),
        "categories" => Find<CategoryRow>(db, villageId, id),
        "sellers" => Find<SellerRow>(db, villageId, id),
        _ => Find<ProductRow>(db, villageId, id),
    };

    public static Dictionary<long, long> FindIds(DataConnection db, EntityDefinition entity, long villageId, long[] keys) => entity.Name switch
    {
        "areas" => FindIds<AreaRow>(db, villageId, keys),
        "families" => FindIds<FamilyRow>(db, villageId, keys),
        "residents" => FindIds<ResidentRow>(db, villageId, keys),
        "residentEvents" => FindIds<ResidentEventRow>(db, villageId, keys),
        "familyEvents" => FindIds<FamilyEventRow>(db, villageId, keys),
        "households" => FindIds<HouseholdRow>(db, villageId, keys),
        "benefits" => FindIds<BenefitRow>(db, villageId, keys),
        "benefitParticipants" => FindIds<BenefitParticipantRow>(db, villageId, keys),
        "categories" => FindIds<CategoryRow>(db, villageId, keys),
        "sellers" => FindIds<SellerRow>(db, villageId, keys),
        _ => FindIds<ProductRow>(db, villageId, keys),
    };

    private static T? Find<T>(DataConnection db, long villageId, long id)
        where T : EntityRow => db.GetTable<T>().FirstOrDefault(r => r.Id == id && r.VillageId == villageId && r.SourceKey != null);

    private static Dictionary<long, long> FindIds<T>(DataConnection db, long villageId, long[] keys)
        where T : EntityRow =>
        keys.Length == 0
            ? []
            : db.GetTable<T>()
                .Where(r => r.VillageId == villageId && r.SourceKey != null && keys.Contains(r.SourceKey.Value))
                .Select(r => new { Key = r.SourceKey!.Value, r.Id })
                .ToDictionary(r => r.Key, r => r.Id);
}
