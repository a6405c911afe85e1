using System.Globalization;
using MySqlConnector;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.TestSupport.Import;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>Brings approved values into OpenSID by file, with what goes wrong in a year: a file that OpenSID does not take, and rows that it refuses.</summary>
internal sealed class Importing(Pilot pilot, Campaign campaign, OpenSidEra era, MySqlConnection connection)
{
    private readonly ImportDesk _desk = pilot.Get<ImportDesk>();

    /// <summary>Files that were made.</summary>
    public int Files { get; private set; }

    /// <summary>Values that went to the screens because OpenSID refused their rows.</summary>
    public int Refused { get; private set; }

    /// <summary>Makes a file of what waits while "data lengkap" is on: OpenSID takes none of it, and the operator writes that down.</summary>
    public async Task BeRejectedAsync(CancellationToken cancellationToken)
    {
        await SwitchAsync("1", cancellationToken);
        var batch = (await _desk.BuildAsync(campaign.Village, pilot.Operator(), isFresh: true, cancellationToken)).Batch!;
        var report = await ApplyAsync(batch, cancellationToken);
        Assert.Equal(("data lengkap", 0), (report.Refusal, report.Succeeded));
        var outcome = new ImportOutcome(0, batch.Rows, [.. Enumerable.Range(2, batch.Rows)], "Impor tidak dapat dilakukan selama data lengkap aktif.");
        await ReportAsync(batch, outcome, batch.Values, cancellationToken);
        await SwitchAsync("0", cancellationToken);
    }

    /// <summary>One file after the other until nothing is left that can go by file. Before the first one is imported, a family of it moves.</summary>
    public async Task ImportAllAsync(CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var built = await _desk.BuildAsync(campaign.Village, pilot.Operator(), isFresh: true, cancellationToken);
            if (built.Batch is not { } batch)
            {
                Assert.Equal(BatchRefusal.NothingToWrite, built.Refusal);
                return;
            }

            var rows = await pilot.Get<IImportBatches>().ReadRowsAsync(campaign.Village, batch.Id, cancellationToken);
            if (isFirst)
            {
                await MoveFamilyAsync(rows[0].Resident, cancellationToken);
            }

            var report = await ApplyAsync(batch, cancellationToken);
            Assert.Equal((null, batch.Rows, isFirst), (report.Refusal, report.Succeeded + report.Failed.Count, report.Failed.Count > 0));
            var outcome = new ImportOutcome(report.Succeeded, report.Failed.Count, [.. report.Failed.Keys], isFirst ? "Tidak dapat mengubah RT." : null);
            await ReportAsync(batch, outcome, report.Failed.Keys.Sum(row => rows[row - 2].Values.Count), cancellationToken);
        }
    }

    private async Task<ImportReport> ApplyAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var (file, _, _) = await _desk.TakeAsync(campaign.Village, batch.Id, pilot.Operator(), "uji", cancellationToken);
        return await (await OpenSidImport.StartAsync(connection, era, time: pilot.Time, cancellationToken: cancellationToken)).ApplyAsync(file!, cancellationToken);
    }

    private async Task ReportAsync(ImportBatch batch, ImportOutcome outcome, int refused, CancellationToken cancellationToken)
    {
        var reported = await _desk.ReportAsync(campaign.Village, batch.Id, outcome, pilot.Operator(), cancellationToken);
        Assert.Null(reported.Refusal);
        Files++;
        Refused += refused;
    }

    private async Task SwitchAsync(string value, CancellationToken cancellationToken)
    {
        await using var write = new MySqlCommand("UPDATE setting_aplikasi SET value = @value WHERE `key` = 'tgl_data_lengkap_aktif'", connection);
        write.Parameters.AddWithValue("@value", value);
        Assert.Equal(1, await write.ExecuteNonQueryAsync(cancellationToken));
    }

    /// <summary>Somebody moves a whole family to another RT between the making of a file and its import.</summary>
    private async Task MoveFamilyAsync(long resident, CancellationToken cancellationToken)
    {
        var population = pilot.Get<IVillagePopulations>().Read(campaign.Village)!;
        var family = population.FindFamily(new SubjectIndex(population).FindPerson(resident)!.Family)!;
        var area = population.Areas.First(area => area.Rt is not (null or "" or "0" or "-") && area.SourceKey != family.Area).SourceKey.ToString(CultureInfo.InvariantCulture);
        var key = family.SourceKey.ToString(CultureInfo.InvariantCulture);
        await using var move = new MySqlCommand($"UPDATE tweb_keluarga SET id_cluster = {area} WHERE id = {key}; UPDATE tweb_penduduk SET id_cluster = {area} WHERE id_kk = {key}", connection);
        await move.ExecuteNonQueryAsync(cancellationToken);
    }
}
