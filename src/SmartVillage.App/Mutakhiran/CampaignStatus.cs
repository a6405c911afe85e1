using System.CommandLine;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran status</c>: how far campaigns are.</summary>
internal static class CampaignStatus
{
    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var all = new Option<bool>("--all") { Description = "Juga kampanye yang sudah ditutup." };
        var command = new Command("status", "Menampilkan kemajuan kampanye: keluarga, temuan, kelengkapan sebelum dan sekarang.") { village, all };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var campaigns = await scope.Get<ICampaignStore>().ListAsync(CampaignVillages.Parse(parse.GetValue(village)), cancellation);
            var shown = campaigns.Where(campaign => parse.GetValue(all) || campaign.State == CampaignState.Open).ToList();
            await CampaignOutput.WriteAsync(scope, shown, cancellation);
            if (!scope.Json && shown.Count == 0)
            {
                scope.Terminal.Output.WriteLine("Tidak ada kampanye yang terbuka. Buka dengan: smartvillage mutakhiran start");
            }

            return ExitCodes.Ok;
        }));
        return command;
    }
}
