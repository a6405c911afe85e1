using LinqToDB;
using LinqToDB.Data;

namespace SmartVillage.Store.Queries;

/// <summary>
/// Narrows rows to the people of some areas: who stands in them, who belongs to a family there, and what happened to both. Rows that say nothing about people stay; of any other kind
/// nothing is shown, so that what is added tomorrow is not open by accident.
/// </summary>
internal sealed class AreaLimit(long villageId, long[] areas)
{
    public IQueryable<T> Of<T>(DataConnection db, IQueryable<T> rows)
        where T : EntityRow => rows switch
    {
        IQueryable<AreaRow> or IQueryable<BenefitRow> or IQueryable<CategoryRow> => rows,
        // An empty list would make the whole condition false, and SQLite then finds no use for the index that it is told to take.
        _ when areas.Length == 0 => rows.Where(row => row.Id < 0),
        IQueryable<ResidentRow> residents => (IQueryable<T>)Residents(db, residents),
        IQueryable<FamilyRow> families => (IQueryable<T>)Families(families),
        IQueryable<HouseholdRow> households => (IQueryable<T>)Households(db, households),
        IQueryable<ResidentEventRow> events => (IQueryable<T>)Events(db, events),
        IQueryable<FamilyEventRow> events => (IQueryable<T>)Events(db, events),
        _ => rows.Where(row => row.Id < 0),
    };

    private IQueryable<FamilyRow> Families(IQueryable<FamilyRow> rows) => rows.Where(f => f.VillageId == villageId && f.SourceKey != null && areas.Contains(f.Area!.Value));

    private IQueryable<ResidentRow> Residents(DataConnection db, IQueryable<ResidentRow> rows)
    {
        var families = FamilyKeys(db);
        return rows.Where(r => r.VillageId == villageId && r.SourceKey != null && (areas.Contains(r.Area!.Value) || families.Contains(r.Family!.Value)));
    }

    private IQueryable<HouseholdRow> Households(DataConnection db, IQueryable<HouseholdRow> rows)
    {
        var residents = ResidentKeys(db);
        return rows.Where(h => h.VillageId == villageId && residents.Contains(h.Head!.Value));
    }

    private IQueryable<ResidentEventRow> Events(DataConnection db, IQueryable<ResidentEventRow> rows)
    {
        var residents = ResidentKeys(db);
        return rows.Where(e => e.VillageId == villageId && residents.Contains(e.Resident!.Value));
    }

    private IQueryable<FamilyEventRow> Events(DataConnection db, IQueryable<FamilyEventRow> rows)
    {
        var families = FamilyKeys(db);
        return rows.Where(e => e.VillageId == villageId && families.Contains(e.Family!.Value));
    }

    private IQueryable<long> FamilyKeys(DataConnection db) => Families(db.GetTable<FamilyRow>()).Select(f => f.SourceKey!.Value);

    private IQueryable<long> ResidentKeys(DataConnection db) => Residents(db, db.GetTable<ResidentRow>()).Select(r => r.SourceKey!.Value);
}
