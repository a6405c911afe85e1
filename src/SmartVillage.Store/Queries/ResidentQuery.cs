using LinqToDB;
using LinqToDB.Data;

namespace SmartVillage.Store.Queries;

/// <summary>Filters, order and keyset of resident lists as one composable query.</summary>
internal static class ResidentQuery
{
    // Above every character a folded name can hold, so that a range serves as prefix and the index on the name is used.
    private const string AfterEveryName = "\uFFFF";

    public static IQueryable<ResidentRow> Build(DataConnection db, long villageId, ResidentFilter filter)
    {
        var rows = Live(db, villageId);
        rows = WhereCodes(rows, filter);
        if (filter.BornFrom is { } from)
        {
            rows = rows.Where(r => string.Compare(r.BirthDate, from) >= 0);
        }

        if (filter.BornTo is { } to)
        {
            rows = rows.Where(r => string.Compare(r.BirthDate, to) <= 0);
        }

        if (filter.FoldedNamePrefix is { Length: > 0 } prefix)
        {
            var end = prefix + AfterEveryName;
            rows = rows.Where(r => string.Compare(r.NameFolded, prefix) >= 0 && string.Compare(r.NameFolded, end) < 0);
        }

        if (filter.ChangedAfterEdition is { } edition)
        {
            rows = rows.Where(r => r.ChangedEdition > edition);
        }

        return WherePlace(db, rows, villageId, filter);
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

    private static IQueryable<ResidentRow> Live(DataConnection db, long villageId) =>
        db.GetTable<ResidentRow>().Where(r => r.VillageId == villageId && r.SourceKey != null);

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

    private static IQueryable<ResidentRow> WherePlace(DataConnection db, IQueryable<ResidentRow> rows, long villageId, ResidentFilter filter)
    {
        if (filter.FamilyId is { } familyId)
        {
            var family = db.GetTable<FamilyRow>().Where(f => f.VillageId == villageId && f.Id == familyId && f.SourceKey != null).Select(f => f.SourceKey);
            rows = rows.Where(r => family.Contains(r.Family));
        }

        if (filter.AreaId is null && filter.Hamlet is null && filter.Rw is null && filter.Rt is null)
        {
            return rows;
        }

        var areas = AreaQuery.Build(db, villageId, filter).Select(a => a.SourceKey);
        return rows.Where(r => areas.Contains(r.Area));
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
            (ResidentSort.Name, false, _) => rows.Where(r => string.Compare(r.NameFolded, value) > 0 || (r.NameFolded == value && r.Id > after)),
            (ResidentSort.Name, true, _) => rows.Where(r =>
                r.NameFolded == null || string.Compare(r.NameFolded, value) < 0 || (r.NameFolded == value && r.Id < after)),
            (_, false, null) => rows.Where(r => r.BirthDate != null || r.Id > after),
            (_, true, null) => rows.Where(r => r.BirthDate == null && r.Id < after),
            (_, false, _) => rows.Where(r => string.Compare(r.BirthDate, value) > 0 || (r.BirthDate == value && r.Id > after)),
            _ => rows.Where(r => r.BirthDate == null || string.Compare(r.BirthDate, value) < 0 || (r.BirthDate == value && r.Id < after)),
        };
    }
}
