using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>What was heard of at doors, deaths and moves, written down by the office as what OpenSID's own screens are for.</summary>
internal sealed class HeardEvents(Pilot pilot, Campaign campaign)
{
    private const int OfEachKind = 3;

    /// <summary>Proposes deaths and moves, some of each, and says under which numbers.</summary>
    public async Task<IReadOnlyList<long>> ProposeAsync(CorrectionActor actor, CancellationToken cancellationToken)
    {
        var heard = await pilot.Get<IFamilyEvents>().ListAsync(campaign.Village, cancellationToken);
        var index = new SubjectIndex(pilot.Get<IVillagePopulations>().Read(campaign.Village)!);
        var drafts = new List<CorrectionDraft>();
        foreach (var (code, status, evidence) in ((string, string, EvidenceKind)[])[("MENINGGAL", "2", EvidenceKind.DeathCertificate), ("PINDAH", "3", EvidenceKind.RegistryLetter)])
        {
            var some = heard.Where(heard => heard.Code == code).Take(OfEachKind).ToList();
            Assert.Equal(OfEachKind, some.Count);
            foreach (var one in some)
            {
                var person = index.FindFamily(one.FamilyId)!.Members[^1];
                var field = new FieldDraft("lifeStatus", "1", status, new Evidence(evidence, $"1872-{code}-{one.Id}"));
                drafts.Add(new CorrectionDraft(new CorrectionSubject(SubjectKind.Resident, person.Id), $"{code}.{one.Id}", [field]));
                Assert.True(await pilot.Get<IFamilyEvents>().FinishAsync(campaign.Village, one.Id, actor.Name, cancellationToken));
            }
        }

        var result = await pilot.Get<CorrectionDesk>().ProposeAsync(campaign.Village, drafts, actor, DateOnly.FromDateTime(actor.At.UtcDateTime), submit: true, cancellationToken);
        Assert.Empty(result.Faults);
        return [.. result.Kept.Select(correction => correction.Id)];
    }
}
