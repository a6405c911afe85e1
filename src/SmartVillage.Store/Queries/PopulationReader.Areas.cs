using SmartVillage.Domain.Records;

namespace SmartVillage.Store.Queries;

/// <summary>Areas, and readings that see the people of some of them only.</summary>
public sealed partial class PopulationReader
{
    private AreaLimit? _limit;

    /// <summary>Areas of a village as people call them, in order.</summary>
    public IReadOnlyList<AreaInfo> ListPlaces(long villageId) => Guard(() => Live<AreaRow>(villageId)
        .OrderBy(a => a.Hamlet).ThenBy(a => a.Rw).ThenBy(a => a.Rt).ThenBy(a => a.Id).Select(a => new AreaInfo(a.Id, a.Hamlet, a.Rw, a.Rt, a.Level)).ToArray());

    /// <summary>Our ids of an area and of everything below it; nothing when there is none of that id.</summary>
    public IReadOnlyList<long> ListAreaIds(long villageId, long areaId) =>
        Guard(() => AreaQuery.Build(Db, villageId, new ResidentFilter { AreaId = areaId }).Select(a => a.Id).ToArray());

    /// <summary>Lets this reading see the people of these areas, and of those below them, only: for good, because a reading belongs to one request.</summary>
    /// <returns>Our ids of the areas, those below included; one that is no longer there is not among them.</returns>
    public IReadOnlySet<long> LimitTo(long villageId, IReadOnlyCollection<long> areaIds)
    {
        ArgumentNullException.ThrowIfNull(areaIds);
        var ids = new HashSet<long>();
        var keys = new HashSet<long>();
        foreach (var areaId in areaIds)
        {
            foreach (var (id, key) in Guard(() => AreaQuery.Build(Db, villageId, new ResidentFilter { AreaId = areaId }).Select(a => new KeyValuePair<long, long>(a.Id, a.SourceKey!.Value)).ToArray()))
            {
                ids.Add(id);
                keys.Add(key);
            }
        }

        _limit = new AreaLimit(villageId, [.. keys]);
        return ids;
    }

    /// <summary>Those of our ids that this reading may see, in the order in which they were given.</summary>
    public IReadOnlyList<long> Visible(EntityDefinition entity, long villageId, IReadOnlyList<long> ids)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(ids);
        if (_limit is null)
        {
            return ids;
        }

        var seen = Guard(() => IdsOf(entity, villageId, [.. ids.Distinct()])).ToHashSet();
        return [.. ids.Where(seen.Contains)];
    }

    /// <summary>Our ids of all families.</summary>
    public IReadOnlyList<long> ListFamilyIds(long villageId) => Guard(() => Live<FamilyRow>(villageId).OrderBy(f => f.Id).Select(f => f.Id).ToArray());

    private bool IsVisible(EntityDefinition entity, long villageId, long id) => _limit is null || Visible(entity, villageId, [id]).Count > 0;

    private long[] IdsOf(EntityDefinition entity, long villageId, long[] ids) => entity.Name switch
    {
        "areas" => IdsOf<AreaRow>(villageId, ids),
        "residents" => IdsOf<ResidentRow>(villageId, ids),
        "families" => IdsOf<FamilyRow>(villageId, ids),
        "households" => IdsOf<HouseholdRow>(villageId, ids),
        "residentEvents" => IdsOf<ResidentEventRow>(villageId, ids),
        "familyEvents" => IdsOf<FamilyEventRow>(villageId, ids),
        "benefits" => IdsOf<BenefitRow>(villageId, ids),
        "categories" => IdsOf<CategoryRow>(villageId, ids),
        _ => [],
    };

    private long[] IdsOf<T>(long villageId, long[] ids)
        where T : EntityRow => [.. Live<T>(villageId).Where(row => ids.Contains(row.Id)).Select(row => row.Id)];

    private IQueryable<T> Within<T>(IQueryable<T> rows)
        where T : EntityRow => _limit is null ? rows : _limit.Of(Db, rows);
}
