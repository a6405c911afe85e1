using System.Globalization;
using MySqlConnector;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>What waits for the civil registry: for some a document comes, others are put right in OpenSID once the registry has decided, and the rest go on waiting.</summary>
internal sealed class CivilRegistry(Pilot pilot, Campaign campaign)
{
    /// <summary>Brings documents for every second one that waits; those can be decided now.</summary>
    public async Task<IReadOnlyList<long>> BringDocumentsAsync(CancellationToken cancellationToken)
    {
        var brought = new List<long>();
        foreach (var correction in (await WaitingAsync(cancellationToken)).Where((_, at) => at % 2 == 0))
        {
            var evidence = new Dictionary<string, Evidence> { [Assert.Single(correction.Fields).Name] = new(EvidenceKind.BirthCertificate, $"1872-LT-{correction.Id}") };
            var change = await pilot.Get<CorrectionDesk>().CarryAsync(campaign.Village, correction.Id, new CorrectionOrder(CorrectionAction.Submit) { Evidence = evidence }, pilot.Operator(), cancellationToken);
            Assert.Equal(CorrectionState.Submitted, change.After?.State);
            brought.Add(correction.Id);
        }

        return brought;
    }

    /// <summary>The registry decides for every second one that still waits, and the clerk copies it; nobody approves anything here.</summary>
    public async Task<int> DecideAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        var index = new SubjectIndex(pilot.Get<IVillagePopulations>().Read(campaign.Village)!);
        var decided = (await WaitingAsync(cancellationToken)).Where((_, at) => at % 2 == 0).ToList();
        foreach (var correction in decided)
        {
            var field = Assert.Single(correction.Fields);
            await using var write = new MySqlCommand(
                $"UPDATE tweb_penduduk SET `{field.Definition.ImportColumn}` = @value WHERE id = {index.FindPerson(correction.Subject.Id)!.SourceKey.ToString(CultureInfo.InvariantCulture)}", connection);
            write.Parameters.AddWithValue("@value", field.Value);
            await write.ExecuteNonQueryAsync(cancellationToken);
        }

        return decided.Count;
    }

    private async Task<IReadOnlyList<Correction>> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = await pilot.Get<ICorrections>().ListAsync(campaign.Village, new CorrectionFilter { States = [CorrectionState.WaitingForCivilRegistry] }, cancellationToken);
        Assert.True(waiting.Count > 4, $"{waiting.Count} wait");
        return waiting;
    }
}
