using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>Counts the same things as OpenSID's queries do, by looking at every person for every cell. Knows nothing of the collector.</summary>
internal sealed class NaiveCount(SyntheticVillage village)
{
    public static int Age(Person p, DateOnly day)
    {
        // FROM_DAYS(n) for n < 366 is the zero date; 366 is 1 January of year 1.
        var days = day.DayNumber - p.BirthDate!.Value.DayNumber;
        return days < 366 ? 0 : new DateTime(1, 1, 1).AddDays(days - 366).Year;
    }

    public IEnumerable<Person> In(AreaLevel level, string path) => village.People.Where(p => Lies(p, level, path));

    public StatisticsCount Count(AreaLevel level, string path, Func<Person, bool> which)
    {
        var people = In(level, path).Where(which).ToList();
        return new StatisticsCount(people.Count, people.Count(p => p.Sex == 1), people.Count(p => p.Sex == 2));
    }

    public StatisticsCount CountUnits(AreaLevel level, string path, IEnumerable<SyntheticFamily> units, Func<SyntheticFamily, Person, bool> which)
    {
        var people = village.People.ToDictionary(p => p.Key);
        var heads = units.Where(u => people.TryGetValue(u.Head, out var head) && head.IsActive && Lies(head, level, path) && which(u, head))
            .Select(u => people[u.Head]).ToList();
        return new StatisticsCount(heads.Count, heads.Count(p => p.Sex == 1), heads.Count(p => p.Sex == 2));
    }

    private bool Lies(Person p, AreaLevel level, string path)
    {
        if (level == AreaLevel.Village)
        {
            return true;
        }

        if (village.Areas.Find(a => a.Key == p.Area) is not { } area)
        {
            return false;
        }

        var hasRw = area.Rw is not ("0" or "-");
        var hasRt = area.Rt is not ("0" or "-");
        return level switch
        {
            AreaLevel.Hamlet => area.Hamlet == path,
            AreaLevel.Rw => hasRw && $"{area.Hamlet}/{area.Rw}" == path,
            _ => hasRt && $"{area.Hamlet}/{area.Rw}/{area.Rt}" == path,
        };
    }
}
