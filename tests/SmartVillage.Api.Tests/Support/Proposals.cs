using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.WriteBack;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Corrections and import files that a test needs to be there.</summary>
internal static class Proposals
{
    private static int _serial;

    /// <summary>A draft about the nationality of one sound resident, by somebody who has none of the keys.</summary>
    public static Correction Add(ApiHost host, string village = ApiHost.Own, CorrectionState state = CorrectionState.Draft, long sourceKey = 1, FieldDraft? field = null)
    {
        var code = Reports.Village(village);
        var edition = host.Services.GetRequiredService<IVillagePopulations>().Read(code)!;
        var index = new SubjectIndex(edition);
        var subject = new CorrectionSubject(SubjectKind.Resident, edition.FindPerson(sourceKey)!.Id);
        var view = SubjectView.Find(index, subject)!;
        var wanted = field ?? new FieldDraft("citizenship", "1", "2");
        var now = host.Time.GetUtcNow();
        return host.Services.GetRequiredService<ICorrections>().AddAsync(
            [
                new Correction
                {
                    Village = code,
                    Subject = subject,
                    FamilyId = view.Family?.Id,
                    State = state,
                    ClientId = $"uji-{Interlocked.Increment(ref _serial)}",
                    ProposedBy = "Bu Ani",
                    ProposedByKey = "k",
                    CreatedAt = now,
                    UpdatedAt = now,
                    DueAt = now.AddDays(30),
                    BaseEdition = edition.Edition,
                    Beside = view.DigestBeside([wanted.Name]),
                    Fields =
                    [
                        new CorrectionField
                        {
                            Name = wanted.Name,
                            Base = wanted.Base,
                            Value = wanted.Value,
                            Evidence = wanted.Evidence,
                            Basis = wanted.Basis,
                            Standing = state == CorrectionState.ReadyToApply ? FieldStanding.ReadyToApply : FieldStanding.Proposed,
                            Route = CorrectableFields.Find(wanted.Name)!.RouteFor(wanted.Value),
                        },
                    ],
                },
            ],
            CancellationToken.None).GetAwaiter().GetResult()[0];
    }

    /// <summary>An import file with one row.</summary>
    public static ImportBatch AddBatch(ApiHost host, string village = ApiHost.Own)
    {
        var correction = Add(host, village, CorrectionState.ReadyToApply);
        var edition = host.Services.GetRequiredService<IVillagePopulations>().Read(correction.Village)!;
        var plan = new ImportPreflight(new SubjectIndex(edition), ReleaseMatrix.Find("24.10")!).Plan([correction]);
        Assert.Empty(plan.Refused);
        var now = host.Time.GetUtcNow();
        return host.Services.GetRequiredService<IImportBatches>().AddAsync(
            new ImportBatch
            {
                Village = correction.Village,
                Hash = ImportSheet.Of(plan.Rows).Hash,
                State = ImportBatchState.Built,
                BuiltAt = now,
                BuiltBy = "Pak Budi",
                BuiltByKey = "k",
                Edition = edition.Edition,
                Release = "22.12",
                Rows = 1,
                Values = 1,
                Before = PopulationCounts.Of(edition),
            },
            plan.Rows,
            [correction],
            (id, before) => BatchMarks.Put(before, id, plan, now),
            CancellationToken.None).GetAwaiter().GetResult()!;
    }
}
