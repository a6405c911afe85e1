using LinqToDB;
using LinqToDB.Data;

namespace SmartVillage.Store.Queries;

/// <summary>Finds the area rows that residents of a hamlet, RW or RT point at; placeholder rows of OpenSID included.</summary>
internal static class AreaQuery
{
    public static IQueryable<AreaRow> Build(DataConnection db, long villageId, ResidentFilter filter)
    {
        var areas = db.GetTable<AreaRow>().Where(a => a.VillageId == villageId && a.SourceKey != null);
        areas = filter.Hamlet is { } hamlet ? areas.Where(a => a.Hamlet == hamlet) : areas;
        areas = filter.Rw is { } rw ? areas.Where(a => a.Rw == rw) : areas;
        areas = filter.Rt is { } rt ? areas.Where(a => a.Rt == rt) : areas;
        return filter.AreaId is { } id ? Below(areas, db.GetTable<AreaRow>().FirstOrDefault(a => a.VillageId == villageId && a.Id == id && a.SourceKey != null)) : areas;
    }

    private static IQueryable<AreaRow> Below(IQueryable<AreaRow> areas, AreaRow? top)
    {
        if (top is null)
        {
            return areas.Where(a => a.Id < 0);
        }

        areas = areas.Where(a => a.Hamlet == top.Hamlet);
        return top.Level switch
        {
            "hamlet" => areas,
            "rw" => areas.Where(a => a.Rw == top.Rw),
            _ => areas.Where(a => a.Rw == top.Rw && a.Rt == top.Rt),
        };
    }
}
