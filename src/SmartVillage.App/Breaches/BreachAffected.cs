using System.CommandLine;
using SmartVillage.App.Commands;
using SmartVillage.App.Explaining;
using SmartVillage.App.Output;
using SmartVillage.Store.Audit;
using Spectre.Console;

namespace SmartVillage.App.Breaches;

/// <summary><c>breach affected</c>: whose data were read between two moments, and with which keys, out of the ledger. Residents stand there as our numbers; nobody is named.</summary>
internal static class BreachAffected
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "Sejak kapan, misalnya 2027-03-02T08:30.", HelpName = "WAKTU", Required = true };
        var until = new Option<string?>("--until") { Description = "Sampai kapan (tidak termasuk); bawaan sekarang.", HelpName = "WAKTU" };
        var key = new Option<string[]>("--key") { Description = "Hanya yang dibaca dengan kunci ini; boleh diulang.", HelpName = "ID", Arity = ArgumentArity.OneOrMore };
        var village = GlobalOptions.Village();
        var command = new Command("affected", "Penduduk yang datanya dibaca dalam suatu masa, menurut buku akses: nomor (id), tanpa nama.") { from, until, key, village };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var time = scope.Get<TimeProvider>();
            var start = BreachMoment.Read(parse.GetRequiredValue(from), time);
            var end = parse.GetValue(until) is { } text ? BreachMoment.Read(text, time) : time.GetUtcNow();
            var reach = scope.Get<Ledger>().FindReach(start, end, parse.GetValue(key) ?? [], CommandScope.ParseVillage(parse.GetValue(village)));
            await LocalReads.RecordAsync(scope, "breach affected", reach.Residents.Where(one => one.Key.Length > 0).Select(one => (one.Key, one.Value)), cancellation);
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { from = start, until = end, reach.Entries, reach.Keys, villages = reach.Residents.Select(one => new { village = one.Key, residents = one.Value }) });
            }
            else
            {
                Show(scope, reach);
            }

            return ExitCodes.Ok;
        }));
        return command;
    }

    private static void Show(CommandScope scope, LedgerReach reach)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumns("kunci", "nama", "peran", "pembacaan", "penduduk", "pertama", "terakhir");
        foreach (var one in reach.Keys)
        {
            table.AddRow(
                new Text(one.Key), new Text(one.Name), new Text(one.Role), new Text(Format.Number(one.Entries)), new Text(Format.Number(one.Residents)), new Text(Format.Time(one.First)), new Text(Format.Time(one.Last)));
        }

        scope.Screen.Write(table);
        foreach (var (village, residents) in reach.Residents)
        {
            scope.Terminal.Output.WriteLine($"{(village.Length == 0 ? "Tanpa kelurahan" : village)}: {Format.Number(residents.Count)} penduduk: {string.Join(' ', residents)}");
        }

        scope.Terminal.Output.WriteLine(reach.Residents.Count == 0
            ? "Menurut buku akses tidak ada data penduduk yang dibaca pada masa itu. Yang disalin langsung dari berkas atau dari OpenSID tidak ada di sini."
            : "Yang disalin langsung dari berkas atau dari OpenSID tidak ada di sini. Nama dan alamatnya: GET …/residents/{id} dengan kunci Operator.");
    }
}
