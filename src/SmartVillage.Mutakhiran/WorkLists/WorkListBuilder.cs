using System.Globalization;
using SmartVillage.Domain.Residents;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>Draws up the lists of a campaign from its open tasks and the open findings about the families in them.</summary>
public sealed class WorkListBuilder(Campaign campaign, VillagePopulation population, IReadOnlyList<Finding> findings, DateOnly today)
{
    private const int Grown = 18;

    private readonly Dictionary<long, FamilyCard> _families = population.Families.ToDictionary(family => family.Id);
    private readonly Dictionary<long, AreaPlace> _areas = population.Areas.ToDictionary(area => area.Id);
    private readonly ILookup<long, Finding> _questions = Asked(campaign, findings).Where(finding => finding.FamilyId is not null).ToLookup(finding => finding.FamilyId!.Value);
    private readonly ILookup<long, Finding> _loose = Asked(campaign, findings).Where(finding => finding is { FamilyId: null, Subject: SubjectKind.Resident }).ToLookup(finding => finding.SubjectId);

    private readonly Lazy<ILookup<long, Person>> _withoutFamily = new(() => population.People
        .Where(person => person.IsActive && population.FindFamily(person.Family) is null).ToLookup(person => population.FindArea(person.Area)?.Id ?? 0));

    /// <summary>Lists of the tasks that are not done, or of those that wait for a second look, RT by RT.</summary>
    public IReadOnlyList<WorkList> Build(IReadOnlyList<FamilyTask> tasks, bool secondLooks = false)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var lists = new List<WorkList>();
        foreach (var area in tasks.Where(task => secondLooks ? task.NeedsSecondLook : !task.IsDone).GroupBy(task => task.AreaId))
        {
            var chunks = area.Select(task => SheetOf(task, secondLooks)).OfType<FamilySheet>().Chunk(WorkList.MostFamilies).ToList();
            lists.AddRange(chunks.Select((sheets, at) => new WorkList(campaign.Id, population.Edition, at + 1, chunks.Count, area.Key, PlaceOf(area.Key), sheets)));
        }

        return lists;
    }

    private static IEnumerable<Finding> Asked(Campaign campaign, IReadOnlyList<Finding> findings)
    {
        var rules = campaign.Rules.ToHashSet(StringComparer.Ordinal);
        return findings.Where(finding => finding.State == FindingState.Open && rules.Contains(finding.Rule))
            .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Id);
    }

    private string PlaceOf(long? area) => area is { } id && _areas.GetValueOrDefault(id) is { } place ? $"{place.Hamlet} RW {place.Rw} RT {place.Rt}" : "Belum tercatat di RT mana pun";

    private FamilySheet? SheetOf(FamilyTask task, bool secondLook)
    {
        if (task.IsLoose)
        {
            return LooseSheetOf(task);
        }

        // A family that left the register since, and one that was found in the field, have no page: there is nothing to read out.
        if (task.FamilyId is not { } id || !_families.TryGetValue(id, out var family))
        {
            return null;
        }

        var members = family.Members.OrderBy(person => person.Relationship ?? long.MaxValue).ThenBy(person => person.BirthDate ?? DateOnly.MaxValue).ThenBy(person => person.Id).ToList();
        var numbers = members.Select((person, at) => (person.Id, Number: at + 1)).ToDictionary(pair => pair.Id, pair => pair.Number);
        return new FamilySheet(
            task.Code,
            Nik.Mask(family.Number),
            secondLook,
            [.. members.Select(person => PersonOf(person, numbers[person.Id], FamilyPlaces.Of(person.Relationship)))],
            InOrder(_questions[id], numbers, members));
    }

    /// <summary>Those of the RT who are in no family now, who came since, too; nothing when everybody has one by now.</summary>
    private FamilySheet? LooseSheetOf(FamilyTask task)
    {
        var people = _withoutFamily.Value[task.AreaId ?? 0].OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id).ToList();
        if (people.Count == 0)
        {
            return null;
        }

        var numbers = people.Select((person, at) => (person.Id, Number: at + 1)).ToDictionary(pair => pair.Id, pair => pair.Number);
        return new FamilySheet(
            task.Code,
            CardEnd: null,
            IsRechecked: false,
            [.. people.Select(person => PersonOf(person, numbers[person.Id], FamilyPlaces.None))],
            InOrder(people.SelectMany(person => _loose[person.Id]), numbers, people))
        {
            IsLoose = true,
        };
    }

    private static List<SheetQuestion> InOrder(IEnumerable<Finding> findings, Dictionary<long, int> numbers, IReadOnlyList<Person> people) =>
        [.. findings.SelectMany(finding => QuestionsOf(finding, numbers, people)).DistinctBy(question => (question.Person, question.Field ?? question.Text)).OrderBy(question => question.Person ?? 0)];

    private SheetPerson PersonOf(Person person, int number, string place)
    {
        var age = Ages.On(person.BirthDate, today);
        // Whose age is not known may be a child.
        var name = person.Name ?? string.Empty;
        return new SheetPerson(person.Id, number, age >= Grown ? name : NameInitials.Of(name), age, place);
    }

    private static IEnumerable<SheetQuestion> QuestionsOf(Finding finding, Dictionary<long, int> numbers, IReadOnlyList<Person> people)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"{finding.Rule}/{finding.Id}");
        if (FieldQuestions.Of(finding.Rule) is { } question && Question(finding, code, question, numbers, people) is { } whole)
        {
            yield return whole;
        }

        foreach (var (part, asked) in FieldQuestions.PartsOf(finding.Rule))
        {
            if (Question(finding, $"{code}/{part}", asked, numbers, people) is { } one)
            {
                yield return one;
            }
        }
    }

    /// <summary>The question, or nothing where it is about somebody who is not among those who live there: that is for the office.</summary>
    private static SheetQuestion? Question(Finding finding, string code, FieldQuestion question, Dictionary<long, int> numbers, IReadOnlyList<Person> people)
    {
        var resident = question.ResidentOf(finding);
        if (resident is null)
        {
            return question.IsAboutOther ? null : new SheetQuestion(code, null, question.Text, question.Field);
        }

        return numbers.TryGetValue(resident.Value, out var number) && (question.When is null || question.When(people.First(person => person.Id == resident)))
            ? new SheetQuestion(code, number, question.Text, question.Field)
            : null;
    }
}
