using System.CommandLine;
using System.Text;
using System.Text.Json;
using SmartVillage.App.Commands;
using SmartVillage.App.Explaining;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran lists</c>: lists for those who visit, for the printer, a spreadsheet or a program.</summary>
internal static class CampaignLists
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new TaskCodeJson() } };

    public static Command Create()
    {
        var id = new Argument<long>("CAMPAIGN") { Description = "Nomor kampanye dari mutakhiran status." };
        var format = new Option<string>("--format") { Description = "html (untuk dicetak), xlsx (untuk diisi di komputer), atau json.", DefaultValueFactory = _ => "html" };
        format.AcceptOnlyFromAmong("html", "xlsx", "json");
        var area = new Option<long?>("--area") { Description = "Hanya RT dengan nomor (id) ini.", HelpName = "ID" };
        var folder = new Option<string>("--output") { Description = "Folder tujuan.", HelpName = "FOLDER", DefaultValueFactory = _ => "lembar-kunjungan" };
        var second = new Option<bool>("--second-looks") { Description = "Lembar kunjungan ulang untuk pengawas: keluarga yang diundi dan sudah dikunjungi orang lain." };
        var by = ApproveCommand.By();
        var command = new Command("lists", "Menulis lembar kunjungan per RT; berisi nama dan umur, jadi simpan dan bagikan dengan hati-hati.") { id, format, area, second, folder, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var campaign = await OpenAsync(scope, parse.GetRequiredValue(id), cancellation);
            var (lists, population) = await scope.Get<WorkListDesk>().BuildAsync(campaign, parse.GetValue(area) is { } only ? [only] : null, parse.GetValue(second), cancellation);
            var families = lists.SelectMany(list => list.Sheets).Count();
            await LocalReads.RecordAsync(scope, "mutakhiran lists", [(campaign.Village.Value, WorkListDesk.ResidentsOf(lists))], cancellation);
            var name = OfficeFiles.NameOf(scope, campaign.Village);
            var mark = OfficeFiles.Mark(scope, parse.GetValue(by), $"kunjungan kampanye {campaign.Id}", population.Edition);
            var files = Write(lists, parse.GetRequiredValue(format), Path.GetFullPath(parse.GetRequiredValue(folder)), name, mark, scope.Settings.Campaigns.Contact);
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { campaign = campaign.Id, families, files });
            }
            else
            {
                scope.Terminal.Output.WriteLine(files.Count == 0
                    ? "Tidak ada keluarga yang masih harus dikunjungi."
                    : $"{files.Count} daftar untuk {families} keluarga ditulis ke {parse.GetRequiredValue(folder)}. Serahkan dengan tanda terima; hapus foldernya setelah dicetak.");
            }

            return ExitCodes.Ok;
        }));
        return command;
    }

    internal static async Task<Campaign> OpenAsync(CommandScope scope, long id, CancellationToken cancellation)
    {
        var campaign = await scope.Get<ICampaignStore>().FindAsync(id, cancellation);
        return campaign is { State: CampaignState.Open } ? campaign : throw new SmartVillageException(
            "SV-APP-035", "Tidak ada kampanye terbuka dengan nomor itu.", "Lihat nomornya dengan smartvillage mutakhiran status.");
    }

    private static byte[] JsonOf(WorkList list, string mark)
    {
        var json = JsonSerializer.SerializeToNode(list, Json)!.AsObject();
        json["mark"] = mark;
        return Encoding.UTF8.GetBytes(json.ToJsonString(Json));
    }

    private static List<string> Write(IReadOnlyList<WorkList> lists, string format, string folder, string village, string mark, string? contact)
    {
        var files = new List<string>(lists.Count);
        foreach (var list in lists)
        {
            var path = Path.Combine(folder, $"kampanye-{list.CampaignId}-rt-{list.AreaId?.ToString() ?? "tanpa"}-daftar-{list.Number}.{format}");
            PrivateOutput.Write(path, format switch
            {
                "html" => Encoding.UTF8.GetBytes(WorkListPage.Write(village, [list], mark, contact)),
                "xlsx" => WorkListWorkbook.Write([list], mark),
                _ => JsonOf(list, mark),
            });
            files.Add(path);
        }

        return files;
    }
}
