using System.CommandLine;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran start</c>: opens a campaign in one village or in each.</summary>
internal static class StartCampaign
{
    public static Command Create()
    {
        var village = new Option<string[]>("--village") { Description = "Hanya kelurahan dengan kode ini; boleh diulang.", HelpName = "CODE", Arity = ArgumentArity.OneOrMore };
        var area = new Option<long[]>("--area") { Description = "Hanya RT, RW, atau dusun dengan nomor (id) ini; boleh diulang.", HelpName = "ID", Arity = ArgumentArity.OneOrMore };
        var kind = new Option<string>("--kind") { Description = "extra (mulai hari ini), yearly (Januari–Juni), atau short (Oktober–November).", DefaultValueFactory = _ => "extra" };
        kind.AcceptOnlyFromAmong("extra", "yearly", "short");
        var rules = new Option<string?>("--rules") { Description = "Aturan yang ditanyakan, dipisah koma, misalnya NIK-07,KK-01; tanpa ini aturan utama.", HelpName = "ID,ID" };
        var by = ApproveCommand.By();
        var command = new Command("start", "Membuka kampanye: keadaan sekarang dibekukan sebagai pembanding, dan setiap keluarga mendapat lembar, penduduk tanpa KK satu lembar per RT.") { village, area, kind, rules, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var start = new CampaignStart(
                [.. (parse.GetValue(village) ?? []).Select(code => CampaignVillages.Parse(code)).OfType<VillageCode>()],
                Enum.Parse<CampaignKind>(parse.GetRequiredValue(kind), ignoreCase: true),
                Calendar: null,
                parse.GetValue(rules)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(rule => rule.ToUpperInvariant()).ToList() ?? [],
                parse.GetValue(by) ?? Environment.UserName)
            {
                Areas = parse.GetValue(area) ?? [],
            };
            var started = await scope.Get<CampaignDesk>().StartAsync(start, cancellation);
            var campaigns = started.Select(one => one.Campaign).OfType<Campaign>().ToList();
            await CampaignOutput.WriteAsync(scope, campaigns, cancellation);
            foreach (var other in started.Where(one => one.Campaign is null))
            {
                await scope.Terminal.Error.WriteLineAsync(
                    $"Kelurahan {other.Village.Value}: masih ada kampanye yang terbuka, atau putaran tahun ini sudah ada. Lihat dengan smartvillage mutakhiran status.");
            }

            return campaigns.Count == started.Count ? ExitCodes.Ok : ExitCodes.Attention;
        }));
        return command;
    }
}
