using System.CommandLine;
using System.Text;
using SmartVillage.App.Commands;
using SmartVillage.App.Mutakhiran;
using SmartVillage.App.Output;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.App.Breaches;

/// <summary><c>breach notice</c>: the notice to be filled in, with the hour until which it must have been sent.</summary>
internal static class BreachNoticeCommand
{
    public static Command Create()
    {
        var discovered = new Option<string>("--discovered") { Description = "Kapan kebocoran diketahui, misalnya 2027-03-02T08:30; dari saat itu dihitung 3×24 jam.", HelpName = "WAKTU", Required = true };
        var village = GlobalOptions.Village();
        var file = new Option<string?>("--output") { Description = "Berkas tujuan; tanpa ini ditampilkan.", HelpName = "FILE" };
        var command = new Command("notice", "Surat pemberitahuan kepada warga dan lembaga, dengan tiga isi menurut UU 27/2022 pasal 46, untuk diisi.") { discovered, village, file };
        command.SetAction((parse, _) => CommandScope.RunAsync(parse, scope =>
        {
            var code = CampaignVillages.Parse(parse.GetValue(village));
            var office = code is null ? null : scope.Get<IVillagePopulations>().List().FirstOrDefault(one => one.Code == code)?.Name;
            var notice = new BreachNotice(BreachMoment.Read(parse.GetRequiredValue(discovered), scope.Get<TimeProvider>()), office, scope.Settings.Campaigns.Contact);
            var path = parse.GetValue(file) is { } wanted ? Path.GetFullPath(wanted) : null;
            if (path is not null)
            {
                PrivateOutput.Write(path, Encoding.UTF8.GetBytes(notice.Write()));
            }

            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { notice.DiscoveredAt, notice.DueAt, file = path, text = notice.Write() });
            }
            else
            {
                scope.Terminal.Output.WriteLine(path is null ? notice.Write() : $"Surat ditulis ke {path}; kirim sebelum {Format.Time(notice.DueAt)}.");
            }

            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }
}
