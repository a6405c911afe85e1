using SmartVillage.Mutakhiran.Rules.Areas;
using SmartVillage.Mutakhiran.Rules.BetweenVillages;
using SmartVillage.Mutakhiran.Rules.ByAge;
using SmartVillage.Mutakhiran.Rules.Completeness;
using SmartVillage.Mutakhiran.Rules.Documents;
using SmartVillage.Mutakhiran.Rules.Duplicates;
using SmartVillage.Mutakhiran.Rules.Events;
using SmartVillage.Mutakhiran.Rules.Families;
using SmartVillage.Mutakhiran.Rules.FamilyCards;
using SmartVillage.Mutakhiran.Rules.Identity;
using SmartVillage.Mutakhiran.Rules.Persons;
using SmartVillage.Mutakhiran.Rules.Visits;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Every rule, by name; the order is that of lists.</summary>
public static class RuleCatalog
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new MissingNik(), new MalformedNik(), new TemporaryNik(), new UnknownNikArea(), new ImpossibleNikDate(), new NikSexDiffers(), new NikBirthDateDiffers(), new LostNikDigits(),
        new PlaceholderNik(), new SharedNik(), new WrongParentNik(),
        new PersonWithoutFamily(), new LostFamily(), new MalformedCardNumber(), new TemporaryCardNumber(), new ImpossibleCardDate(), new CardOfAnotherDistrict(), new SharedCardNumber(),
        new NoHead(), new SeveralHeads(), new WrongHead(), new HeadIsGone(), new EmptyFamily(), new UnknownRelationship(), new SpouseSex(), new SeveralSpouses(), new UnmarriedSpouse(),
        new MarriedHeadAlone(), new UnmarriedHeadWithSpouse(), new WidowedWithLivingSpouse(), new MarriedToDead(), new ChildOlderThanParents(), new ImpossibleParent(), new ParentNameDiffers(),
        new GenerationsTooClose(), new ChildrenAlone(), new AreaDiffersFromFamily(), new NoRt(), new DamagedArea(), new NoAddress(),
        new UnusableName(), new UnusualName(), new OneWordName(), new ImpossibleBirthDate(), new FailedImportDate(), new EstimatedBirthDate(), new UnknownSex(), new NoBirthPlace(),
        new NoReligion(), new CitizenshipPapers(), new NoParentName(), new NoBloodType(),
        new SamePerson(), new SameNameAndDay(), new TemporaryTwin(), new ReturnedPerson(), new SharedDocument(),
        new MarriedTooYoung(), new ImpossibleMarriageDate(), new OldPupil(), new WorkingChild(), new ServiceAge(), new EducationTooHigh(), new EducationStale(), new Pregnancy(),
        new Contraception(), new VeryOld(),
        new CardNotRecorded(), new CardTooEarly(), new ChildCardExpired(), new NoChildCard(), new NoBirthCertificate(), new NoMarriageCertificate(), new NoInsurance(),
        new ActiveAfterLeaving(), new LeftWithoutEvent(), new NoEvent(), new ImpossibleEventDate(), new DeathWithoutCertificate(), new VisitorForMoreThanAYear(), new InvalidPerson(),
        new FamilyWithoutEvent(),
        new NotConfirmed(), new NotVisited(), new NoPhone(),
        new RegisterIncomplete(), new BiodataIncomplete(),
        new NotArrived(), new ExpectedHere(), new ArrivedWithoutDeparture(), new EndedElsewhere(),
    ];

    /// <summary>Ids of the rules about data spesifik, whose findings only those see who work on them.</summary>
    public static IReadOnlyList<string> Specific { get; } = [.. All.Where(rule => rule.IsSpecific).Select(rule => rule.Id)];

    private static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>A rule by its id, or null for one that is unknown.</summary>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
