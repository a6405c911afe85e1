using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Corrections;

/// <summary>People of the office and a correction of resident 1.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly TimeSpan Deadline = TimeSpan.FromDays(30);
    public static readonly VillageCode Code = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;
    public static readonly Evidence Certificate = new(EvidenceKind.BirthCertificate, "1872-LT-0001");

    public static readonly CorrectionActor Enumerator = new("Bu Ani", "k1", CorrectionRight.Propose, Now);
    public static readonly CorrectionActor Operator = new("Pak Budi", "k2", CorrectionRight.Propose | CorrectionRight.Handle, Now);
    public static readonly CorrectionActor Approver = new("Bu Citra", "k3", CorrectionRight.Propose | CorrectionRight.Handle | CorrectionRight.Decide, Now);

    public static VillageBuilder Village(params (string Field, string? Value)[] resident) => new VillageBuilder().Area(1).Area(2, ("rt", "003")).Family(1, ("head", "1")).Resident(1, resident);

    public static CorrectionSubject Resident(long key = 1) => new(SubjectKind.Resident, VillageBuilder.OurId(key));

    public static SubjectView View(VillagePopulation village, long key = 1) => SubjectView.Find(new SubjectIndex(village), Resident(key))!;

    public static CorrectionField Field(string name, string? before, string? after, Evidence? evidence = null) => new() { Name = name, Base = before, Value = after, Evidence = evidence };

    public static Correction Of(VillagePopulation village, CorrectionState state, params CorrectionField[] fields) => new()
    {
        Id = 1,
        Village = Code,
        Subject = Resident(),
        FamilyId = VillageBuilder.OurId(1),
        State = state,
        ClientId = "c-1",
        ProposedBy = Enumerator.Name,
        ProposedByKey = Enumerator.Key,
        CreatedAt = Now,
        UpdatedAt = Now,
        BaseEdition = village.Edition,
        Beside = View(village).DigestBeside(fields.Select(field => field.Name)),
        Steps = 1,
        Fields = fields,
    };
}
