using System.CommandLine;
using System.Text;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Reports;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran close</c>: freezes the figures and writes the report.</summary>
internal static class CampaignClose
{
    public static Command Create()
    {
        var id = new Argument<long>("CAMPAIGN") { Description = "Nomor kampanye dari mutakhiran status." };
        var folder = new Option<string?>("--report") { Description = "Folder untuk laporan penutupan (html dan xlsx).", HelpName = "FOLDER" };
        var by = ApproveCommand.By();
        var command = new Command("close", "Menutup kampanye: angkanya dibekukan dan tidak berubah lagi. Laporan dari kampanye yang sudah ditutup dapat ditulis lagi dengan --report.") { id, folder, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var number = parse.GetRequiredValue(id);
            var closed = await scope.Get<ICampaignStore>().FindAsync(number, cancellation);
            if (closed is not { State: CampaignState.Closed } || parse.GetValue(folder) is null)
            {
                closed = await scope.Get<CampaignDesk>().CloseAsync(number, parse.GetValue(by) ?? Environment.UserName, cancellation);
            }

            var files = parse.GetValue(folder) is { } target ? await WriteAsync(scope, closed, Path.GetFullPath(target), cancellation) : [];
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { closed.Id, state = closed.State.ToString(), closed.ClosedAt, files });
            }
            else
            {
                await CampaignOutput.WriteAsync(scope, [closed], cancellation);
                files.ForEach(file => scope.Terminal.Output.WriteLine($"Laporan: {file}"));
            }

            return ExitCodes.Ok;
        }));
        return command;
    }

    private static async Task<List<string>> WriteAsync(CommandScope scope, Campaign campaign, string folder, CancellationToken cancellation)
    {
        var name = scope.Get<IVillagePopulations>().List().FirstOrDefault(village => village.Code == campaign.Village)?.Name ?? campaign.Village.Value;
        var report = new ClosingReport(
            campaign,
            name,
            await scope.Get<CampaignDesk>().MeasureAsync(campaign, cancellation),
            await scope.Get<ICampaignStore>().CountVisitsAsync(campaign.Id, cancellation),
            scope.Get<ICampaignQuality>());
        var path = Path.Combine(folder, $"mutakhiran-{campaign.Village.Value}-{campaign.Id}");
        PrivateOutput.Write($"{path}.html", Encoding.UTF8.GetBytes(report.Page($"Kampanye {campaign.Id}, ditutup {campaign.ClosedAt:yyyy-MM-dd} oleh {campaign.ClosedBy}")));
        PrivateOutput.Write($"{path}.xlsx", report.Workbook());
        return [$"{path}.html", $"{path}.xlsx"];
    }
}
