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
    private readonly ILookup<long, Finding> _questions = Asked(campaign, findings);

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

    private static ILookup<long, Finding> Asked(Campaign campaign, IReadOnlyList<Finding> findings)
    {
        var rules = campaign.Rules.ToHashSet(StringComparer.Ordinal);
        return findings.Where(finding => finding is { State: FindingState.Open, FamilyId: not null } && rules.Contains(finding.Rule))
            .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Id)
            .ToLookup(finding => finding.FamilyId!.Value);
    }

    private string PlaceOf(long? area) => area is { } id && _areas.GetValueOrDefault(id) is { } place ? $"{place.Hamlet} RW {place.Rw} RT {place.Rt}" : "Belum tercatat di RT mana pun";

    private FamilySheet? SheetOf(FamilyTask task, bool secondLook)
    {
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
            [.. members.Select(person => PersonOf(person, numbers[person.Id]))],
            [.. _questions[id].SelectMany(finding => QuestionsOf(finding, numbers)).DistinctBy(question => (question.Person, question.Field ?? question.Text)).OrderBy(question => question.Person ?? 0)]);
    }

    private SheetPerson PersonOf(Person person, int number)
    {
        var age = Ages.On(person.BirthDate, today);
        // Whose age is not known may be a child.
        var name = person.Name ?? string.Empty;
        return new SheetPerson(person.Id, number, age >= Grown ? name : NameInitials.Of(name), age, FamilyPlaces.Of(person.Relationship));
    }

    private IEnumerable<SheetQuestion> QuestionsOf(Finding finding, Dictionary<long, int> numbers)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"{finding.Rule}/{finding.Id}");
        if (FieldQuestions.Of(finding.Rule) is { } question && Question(finding, code, question, numbers) is { } whole)
        {
            yield return whole;
        }

        foreach (var (part, asked) in FieldQuestions.PartsOf(finding.Rule))
        {
            if (Question(finding, $"{code}/{part}", asked, numbers) is { } one)
            {
                yield return one;
            }
        }
    }

    /// <summary>The question, or nothing where it is about somebody who is not among those who live there: that is for the office.</summary>
    private SheetQuestion? Question(Finding finding, string code, FieldQuestion question, Dictionary<long, int> numbers)
    {
        var resident = question.ResidentOf(finding);
        if (resident is null)
        {
            return question.IsAboutOther ? null : new SheetQuestion(code, null, question.Text, question.Field);
        }

        return numbers.TryGetValue(resident.Value, out var number) && (question.When is null || question.When(_families[finding.FamilyId!.Value].Members.First(member => member.Id == resident)))
            ? new SheetQuestion(code, number, question.Text, question.Field)
            : null;
    }
}
