using LinqToDB;
using LinqToDB.DataProvider.SQLite;
using SmartVillage.Domain.Records;

namespace SmartVillage.Store.Queries;

/// <summary>Reading rows of entities.</summary>
public sealed partial class PopulationReader
{
    // A reference that no row has.
    private const long NoKey = long.MinValue;

    /// <summary>A page of residents.</summary>
    public IReadOnlyList<PopulationRow> ListResidents(long villageId, ResidentFilter filter, ResidentPage page)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        return Guard(() => Collect(Entities.Residents, ResidentQuery.Page(Db, Within(ResidentQuery.Build(Db, villageId, filter, page.Sort)), page)));
    }

    /// <summary>Our ids of a page of residents, in the order of the page.</summary>
    public IReadOnlyList<long> ListResidentIds(long villageId, ResidentFilter filter, ResidentPage page)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        if (_limit is null && ResidentColumns.CanAnswer(filter, page.Sort) && ColumnsOf(villageId) is { } columns)
        {
            return Guard(() => columns.Page(filter, page, () => AreaQuery.Build(Db, villageId, filter).Select(a => a.SourceKey!.Value).ToArray()));
        }

        return Guard(() => ResidentQuery.Page(Db, Within(ResidentQuery.Build(Db, villageId, filter, page.Sort)), page).Select(r => r.Id).ToArray());
    }

    /// <summary>Our ids of all residents that match, in order of id; for exports, which put them into the ledger before the first row leaves.</summary>
    public IReadOnlyList<long> ListResidentIds(long villageId, ResidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Guard(() => Within(ResidentQuery.Build(Db, villageId, filter)).OrderBy(r => r.Id).Select(r => r.Id).ToArray());
    }

    /// <summary>How many residents match.</summary>
    public long CountResidents(long villageId, ResidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Guard(() => Within(ResidentQuery.Build(Db, villageId, filter)).LongCount());
    }

    /// <summary>Residents with one of these blind indexes of a NIK.</summary>
    public IReadOnlyList<PopulationRow> FindResidentsByNik(long villageId, byte[] index) =>
        Collect(Entities.Residents, Live<ResidentRow>(villageId).Where(r => r.NikIndex == index).OrderBy(r => r.Id).Take(50));

    /// <summary>Members of the families with this blind index of a family card number.</summary>
    public IReadOnlyList<PopulationRow> FindResidentsByFamilyCard(long villageId, byte[] index)
    {
        var families = Guard(() => Live<FamilyRow>(villageId).Where(f => f.NumberIndex == index).Take(50).Select(f => f.SourceKey!.Value).ToArray());
        return families.Length == 0
            ? []
            : Collect(Entities.Residents, Live<ResidentRow>(villageId).Where(r => families.Contains(r.Family!.Value)).OrderBy(r => r.Id).Take(200));
    }

    /// <summary>A page of areas.</summary>
    public IReadOnlyList<PopulationRow> ListAreas(long villageId) =>
        Collect(Entities.Areas, Live<AreaRow>(villageId).OrderBy(a => a.Hamlet).ThenBy(a => a.Rw).ThenBy(a => a.Rt).ThenBy(a => a.Id));

    /// <summary>A page of families, optionally of one area and below.</summary>
    public IReadOnlyList<PopulationRow> ListFamilies(long villageId, long? areaId, long? changedAfter, long? afterId, int take)
    {
        var rows = Live<FamilyRow>(villageId, areaId is not null ? "families_area" : changedAfter is not null ? "families_changed" : "families_live");
        if (areaId is not null)
        {
            var areas = Guard(() => AreaQuery.Build(Db, villageId, new ResidentFilter { AreaId = areaId }).Select(a => a.SourceKey!.Value).ToArray());
            rows = rows.Where(r => areas.Contains(r.Area!.Value));
        }

        return Collect(Entities.Families, After(changedAfter is { } edition ? rows.Where(r => r.ChangedEdition > edition) : rows, afterId, take));
    }

    /// <summary>A page of households.</summary>
    public IReadOnlyList<PopulationRow> ListHouseholds(long villageId, long? afterId, int take) =>
        Collect(Entities.Households, After(Live<HouseholdRow>(villageId, "households_live"), afterId, take));

    /// <summary>A page of events of residents, between two local days (both in), of one resident or kind.</summary>
    public IReadOnlyList<PopulationRow> ListResidentEvents(long villageId, EventFilter filter, long? afterId, int take)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = Live<ResidentEventRow>(villageId, filter.ResidentId is null ? "resident_events_live" : "resident_events_resident");
        if (filter.ResidentId is { } residentId)
        {
            var resident = Guard(() => Live<ResidentRow>(villageId).Where(r => r.Id == residentId).Select(r => r.SourceKey).FirstOrDefault());
            rows = rows.Where(e => e.Resident == (resident ?? NoKey));
        }

        rows = filter.Kind is { } kind ? rows.Where(e => e.Kind == kind) : rows;
        rows = filter.From is { } from ? rows.Where(e => SqlText.IsFrom(e.EventAt, from)) : rows;
        if (filter.To is { } to)
        {
            // A local time sorts behind its own day, so the end of the day is the day and a character above 'T'.
            var end = to + "U";
            rows = rows.Where(e => SqlText.IsBefore(e.EventAt, end));
        }

        return Collect(Entities.ResidentEvents, After(rows, afterId, take));
    }

    /// <summary>A page of events of families.</summary>
    public IReadOnlyList<PopulationRow> ListFamilyEvents(long villageId, long? familyId, long? kind, long? afterId, int take)
    {
        var rows = Live<FamilyEventRow>(villageId, familyId is null ? "family_events_live" : "family_events_family");
        if (familyId is { } id)
        {
            var family = Guard(() => Live<FamilyRow>(villageId).Where(f => f.Id == id).Select(f => f.SourceKey).FirstOrDefault());
            rows = rows.Where(e => e.Family == (family ?? NoKey));
        }

        return Collect(Entities.FamilyEvents, After(kind is { } code ? rows.Where(e => e.Kind == code) : rows, afterId, take));
    }

    /// <summary>A page of benefits.</summary>
    public IReadOnlyList<PopulationRow> ListBenefits(long villageId, long? afterId, int take) =>
        Collect(Entities.Benefits, After(Live<BenefitRow>(villageId), afterId, take));

    /// <summary>A page of a benefit's recipients; the benefit by its source key.</summary>
    public IReadOnlyList<PopulationRow> ListParticipants(long villageId, long benefitKey, long? afterId, int take) =>
        Collect(Entities.BenefitParticipants, After(Live<BenefitParticipantRow>(villageId).Where(p => p.Benefit == benefitKey), afterId, take));

    /// <summary>Programmes in which these recipients stand, by target (1 resident, 2 family, 3 household) and blind index of the number that the target asks for.</summary>
    public IReadOnlyList<PopulationRow> ListBenefitsOf(long villageId, IReadOnlyDictionary<long, byte[]> recipients)
    {
        ArgumentNullException.ThrowIfNull(recipients);
        return
        [
            .. recipients.SelectMany(recipient =>
            {
                var (target, index) = recipient;
                var keys = Guard(() => Live<BenefitParticipantRow>(villageId, "benefit_participants_participant")
                    .Where(p => p.ParticipantIndex == index).Select(p => p.Benefit!.Value).Distinct().Take(100).ToArray());
                return keys.Length == 0
                    ? []
                    : Collect(Entities.Benefits, Live<BenefitRow>(villageId).Where(b => b.Target == target && keys.Contains(b.SourceKey!.Value)).OrderBy(b => b.Id));
            }),
        ];
    }

    /// <summary>One row by our id.</summary>
    public PopulationRow? Find(EntityDefinition entity, long villageId, long id)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return IsVisible(entity, villageId, id) && Guard(() => EntityTables.Find(Slot, entity, villageId, id)) is { } row ? Open(entity, row) : null;
    }

    /// <summary>Rows by our ids, in order of id.</summary>
    public IReadOnlyList<PopulationRow> FindResidents(long villageId, IReadOnlyCollection<long> ids) =>
        Collect(Entities.Residents, Live<ResidentRow>(villageId).Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id));

    private ResidentColumns? ColumnsOf(long villageId) => State.Villages.FirstOrDefault(v => v.Id == villageId) is { } village ? _columns.Find(State, village) : null;

    private IQueryable<T> Live<T>(long villageId)
        where T : EntityRow => Within(Db.GetTable<T>().Where(r => r.VillageId == villageId && r.SourceKey != null));

    /// <summary>Live rows by way of an index; left to itself SQLite may walk through the rows of other villages.</summary>
    private IQueryable<T> Live<T>(long villageId, string index)
        where T : EntityRow => Within(Db.GetTable<T>().AsSQLite().IndexedByHint(index).Where(r => r.VillageId == villageId && r.SourceKey != null));

    private static IQueryable<T> After<T>(IQueryable<T> rows, long? afterId, int take)
        where T : EntityRow => (afterId is { } after ? rows.Where(r => r.Id > after) : rows).OrderBy(r => r.Id).Take(take);

    private PopulationRow[] Collect<T>(EntityDefinition entity, IQueryable<T> rows)
        where T : EntityRow => Guard(() => rows
            .Select(r => new OpenableRow
            {
                Id = r.Id,
                VillageId = r.VillageId,
                SourceKey = r.SourceKey,
                Fingerprint = r.Fingerprint,
                ChangedEdition = r.ChangedEdition,
                Block = r.Block,
            })
            .AsEnumerable().Select(r => Open(entity, r)).ToArray());
}
