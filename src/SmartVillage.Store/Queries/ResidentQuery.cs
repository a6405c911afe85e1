using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;

namespace SmartVillage.Store.Queries;

/// <summary>Filters, order and keyset of resident lists as one composable query.</summary>
internal static class ResidentQuery
{
    // Above every character a folded name can hold, so that a range serves as prefix and the index on the name is used.
    private const string AfterEveryName = "\uFFFF";

    private const long NoKey = long.MinValue;

    // Above this many areas a list is walked in its order and narrowed on the way, which finds a page sooner than looking up every area and sorting.
    private const int FewAreas = 16;

    public static IQueryable<ResidentRow> Build(DataConnection db, long villageId, ResidentFilter filter, ResidentSort sort = ResidentSort.Id)
    {
        var family = filter.FamilyId is { } id ? FamilyKey(db, villageId, id) : null;
        var areas = HasPlace(filter) ? AreaQuery.Build(db, villageId, filter).Take(FewAreas + 1).Select(a => a.SourceKey!.Value).ToArray() : null;
        var rows = db.GetTable<ResidentRow>().AsSQLite().IndexedByHint(Index(filter, areas, sort)).Where(r => r.VillageId == villageId && r.SourceKey != null);
        rows = WhereCodes(rows, filter);
        rows = filter.BornFrom is { } from ? rows.Where(r => SqlText.IsFrom(r.BirthDate, from)) : rows;
        rows = filter.BornTo is { } to ? rows.Where(r => SqlText.IsUpTo(r.BirthDate, to)) : rows;
        rows = filter.ChangedAfterEdition is { } edition ? rows.Where(r => r.ChangedEdition > edition) : rows;
        rows = filter.FamilyId is not null ? rows.Where(r => r.Family == (family ?? NoKey)) : rows;
        if (filter.FoldedNamePrefix is { Length: > 0 } prefix)
        {
            var end = prefix + AfterEveryName;
            rows = rows.Where(r => SqlText.IsFrom(r.NameFolded, prefix) && SqlText.IsBefore(r.NameFolded, end));
        }

        return areas is null ? rows : WhereArea(db, rows, villageId, filter, areas);
    }

    /// <summary>The page after a row, whose sort value is looked up again: a token then holds our id and nothing of the person.</summary>
    public static IQueryable<ResidentRow> Page(DataConnection db, IQueryable<ResidentRow> rows, ResidentPage page)
    {
        if (page.AfterId is { } after)
        {
            rows = After(db, rows, page, after);
        }

        rows = (page.Sort, page.Descending) switch
        {
            (ResidentSort.Name, false) => rows.OrderBy(r => r.NameFolded).ThenBy(r => r.Id),
            (ResidentSort.Name, true) => rows.OrderByDescending(r => r.NameFolded).ThenByDescending(r => r.Id),
            (ResidentSort.BirthDate, false) => rows.OrderBy(r => r.BirthDate).ThenBy(r => r.Id),
            (ResidentSort.BirthDate, true) => rows.OrderByDescending(r => r.BirthDate).ThenByDescending(r => r.Id),
            (_, false) => rows.OrderBy(r => r.Id),
            _ => rows.OrderByDescending(r => r.Id),
        };
        return rows.Take(page.Take);
    }

    private static bool HasPlace(ResidentFilter filter) =>
        filter.AreaId is not null || filter.Hamlet is not null || filter.Rw is not null || filter.Rt is not null;

    /// <summary>The index that leaves fewest rows, else the one that already lies in the order asked for; left to itself SQLite may walk through other villages.</summary>
    private static string Index(ResidentFilter filter, long[]? areas, ResidentSort sort) => (filter, areas, sort) switch
    {
        ({ FamilyId: not null }, _, _) => "residents_family",
        (_, { Length: <= FewAreas }, _) => "residents_area",
        ({ FoldedNamePrefix.Length: > 0 }, _, _) => "residents_name",
        ({ ChangedAfterEdition: not null }, _, _) => "residents_changed",
        (_, _, ResidentSort.Name) => "residents_name",
        (_, _, ResidentSort.BirthDate) => "residents_birth",
        _ => "residents_live",
    };

    private static long? FamilyKey(DataConnection db, long villageId, long id) =>
        db.GetTable<FamilyRow>().Where(f => f.VillageId == villageId && f.Id == id).Select(f => f.SourceKey).FirstOrDefault();

    private static IQueryable<ResidentRow> WhereCodes(IQueryable<ResidentRow> rows, ResidentFilter filter)
    {
        rows = filter.Sex is { } sex ? rows.Where(r => r.Sex == sex) : rows;
        rows = filter.Residency is { } residency ? rows.Where(r => r.Residency == residency) : rows;
        rows = filter.LifeStatus is { } life ? rows.Where(r => r.LifeStatus == life) : rows;
        rows = filter.Religion is { } religion ? rows.Where(r => r.Religion == religion) : rows;
        rows = filter.EducationAttained is { } education ? rows.Where(r => r.EducationAttained == education) : rows;
        rows = filter.Occupation is { } occupation ? rows.Where(r => r.Occupation == occupation) : rows;
        rows = filter.MaritalStatus is { } marital ? rows.Where(r => r.MaritalStatus == marital) : rows;
        return filter.Citizenship is { } citizenship ? rows.Where(r => r.Citizenship == citizenship) : rows;
    }

    private static IQueryable<ResidentRow> WhereArea(
        DataConnection db, IQueryable<ResidentRow> rows, long villageId, ResidentFilter filter, long[] areas)
    {
        if (areas.Length <= FewAreas)
        {
            return rows.Where(r => areas.Contains(r.Area!.Value));
        }

        var all = AreaQuery.Build(db, villageId, filter).Select(a => a.SourceKey);
        return rows.Where(r => all.Contains(r.Area));
    }

    private static IQueryable<ResidentRow> After(DataConnection db, IQueryable<ResidentRow> rows, ResidentPage page, long after)
    {
        var last = page.Sort == ResidentSort.Id
            ? null
            : db.GetTable<ResidentRow>().Where(r => r.Id == after).Select(r => new { r.NameFolded, r.BirthDate }).FirstOrDefault();
        var value = page.Sort == ResidentSort.Name ? last?.NameFolded : last?.BirthDate;
        return (page.Sort, page.Descending, value) switch
        {
            (ResidentSort.Id, false, _) => rows.Where(r => r.Id > after),
            (ResidentSort.Id, true, _) => rows.Where(r => r.Id < after),
            (ResidentSort.Name, false, null) => rows.Where(r => r.NameFolded != null || r.Id > after),
            (ResidentSort.Name, true, null) => rows.Where(r => r.NameFolded == null && r.Id < after),
            (ResidentSort.Name, false, _) => rows.Where(r => SqlText.IsAfter(r.NameFolded, value) || (r.NameFolded == value && r.Id > after)),
            (ResidentSort.Name, true, _) => rows.Where(r =>
                r.NameFolded == null || SqlText.IsBefore(r.NameFolded, value) || (r.NameFolded == value && r.Id < after)),
            (_, false, null) => rows.Where(r => r.BirthDate != null || r.Id > after),
            (_, true, null) => rows.Where(r => r.BirthDate == null && r.Id < after),
            (_, false, _) => rows.Where(r => SqlText.IsAfter(r.BirthDate, value) || (r.BirthDate == value && r.Id > after)),
            _ => rows.Where(r => r.BirthDate == null || SqlText.IsBefore(r.BirthDate, value) || (r.BirthDate == value && r.Id < after)),
        };
    }
}
