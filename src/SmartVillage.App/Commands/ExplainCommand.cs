using System.CommandLine;
using SmartVillage.App.Explaining;
using SmartVillage.App.Output;
using SmartVillage.Domain.Statistics.Explaining;
using SmartVillage.Store.Queries;

namespace SmartVillage.App.Commands;

/// <summary><c>explain</c>: why a number is what it is.</summary>
internal static class ExplainCommand
{
    public static Command Create() => new("explain", "Menjelaskan sebuah angka: aturannya dan baris di baliknya.") { Statistic() };

    private static Command Statistic()
    {
        var topic = new Argument<string>("TOPIC") { Description = "Kunci topik, misalnya population, religion, atau familiesDashboard." };
        var village = GlobalOptions.Village();
        var area = new Option<string>("--area") { Description = "Wilayah DUSUN/RW/RT; tanpa ini seluruh kelurahan.", HelpName = "PATH", DefaultValueFactory = _ => string.Empty };
        var line = new Option<string>("--line")
        {
            Description = "Kode baris, total, atau notFilled.",
            HelpName = "CODE",
            DefaultValueFactory = _ => StatisticsCells.Total,
        };
        var sex = new Option<string?>("--sex") { Description = "Hanya laki-laki (m) atau perempuan (f); keluarga menurut kepalanya." };
        sex.AcceptOnlyFromAmong("m", "f");
        var edition = new Option<long?>("--edition") { Description = "Edisi yang lebih lama.", HelpName = "N" };
        var compare = new Option<string?>("--compare") { Description = "Topik lain: baris yang hanya dihitung salah satunya, dan sebabnya.", HelpName = "TOPIC2" };
        var since = new Option<long?>("--since") { Description = "Edisi lama: baris yang masuk dan keluar sejak itu, dan sebabnya.", HelpName = "N" };
        var limit = GlobalOptions.Limit("Jumlah baris yang ditampilkan dari setiap daftar.", 50, 1_000_000);
        var command = new Command("statistic", "Menjelaskan angka statistik; hanya nomor, tanpa isian.") { topic, village, area, line, sex, edition, compare, since, limit };
        command.Validators.Add(result =>
        {
            if (result.GetValue(compare) is not null && result.GetValue(since) is not null)
            {
                result.AddError("--compare atau --since, tidak keduanya.");
            }
        });
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var request = new ExplainRequest
            {
                Topic = parse.GetRequiredValue(topic),
                Village = CommandScope.ParseVillage(parse.GetValue(village)),
                Area = parse.GetRequiredValue(area).Trim('/'),
                Line = parse.GetRequiredValue(line),
                Male = parse.GetValue(sex) switch { null => null, var letter => letter == "m" },
                Edition = parse.GetValue(edition),
                Compare = parse.GetValue(compare),
                Since = parse.GetValue(since),
            };
            var rows = parse.GetValue(limit);
            var explanation = await Task.Run(() => new StatisticExplainer(scope.Get<EditionArchive>()).Explain(request, cancellation), cancellation);
            await LocalReads.RecordAsync(scope, "explain statistic", [(explanation.Village, ExplanationOutput.Residents(explanation, rows))], cancellation);
            ExplanationOutput.Write(scope, explanation, request, rows);
            return explanation.IsConfirmed ? ExitCodes.Ok : ExitCodes.Attention;
        }));
        return command;
    }
}
