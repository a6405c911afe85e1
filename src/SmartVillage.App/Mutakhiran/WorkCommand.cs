using System.CommandLine;
using System.Text;
using SmartVillage.App.Commands;
using SmartVillage.App.Explaining;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.App.Mutakhiran;

/// <summary><c>mutakhiran work</c>: the operator's work list, as a page.</summary>
internal static class WorkCommand
{
    private const int Usual = 500;
    private const int Most = 20_000;
    private const int ShownRules = 15;

    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var folder = OfficeFiles.Folder("daftar-temuan");
        var limit = GlobalOptions.Limit("Paling banyak temuan pada halaman itu, yang paling berpengaruh lebih dahulu.", Usual, Most);
        var by = ApproveCommand.By();
        var command = new Command("work", "Menulis daftar kerja petugas: temuan terbuka, apa yang harus dilakukan, dan layar OpenSID tempat memperbaikinya.") { village, folder, limit, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var code = CampaignVillages.One(scope, parse.GetValue(village));
            await scope.Get<IQualityEvaluation>().EnsureCurrentAsync(code, cancellation);
            var populations = scope.Get<IVillagePopulations>();
            if (populations.List().FirstOrDefault(one => one.Code == code) is not { } published || populations.Read(code) is not { } edition)
            {
                throw new SmartVillageException("SV-APP-060", "Kelurahan itu belum punya data.", "Jalankan smartvillage sync dulu, lalu ulangi.");
            }

            var desk = scope.Get<IFindingDesk>();
            var rules = desk.Count(code).Where(rule => rule.Open > 0).OrderByDescending(rule => rule.Open).ThenBy(rule => rule.Rule, StringComparer.Ordinal).ToList();
            var open = rules.Sum(rule => rule.Open);
            var findings = desk.List(code, new FindingFilter { Take = parse.GetValue(limit) });
            string? file = null;
            if (findings.Count > 0)
            {
                var page = new FindingPage(published, edition, findings);
                await LocalReads.RecordAsync(scope, "mutakhiran work", [(code.Value, page.Residents)], cancellation);
                file = OfficeFiles.PathOf(scope, parse.GetRequiredValue(folder), "temuan", code, "html");
                PrivateOutput.Write(file, Encoding.UTF8.GetBytes(page.Write(open, OfficeFiles.Mark(scope, parse.GetValue(by), "perbaikan temuan", edition.Edition))));
            }

            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { Village = code.Value, Open = open, Written = findings.Count, File = file, Rules = rules.Select(rule => new { rule.Rule, rule.Open, Message = MessageOf(rule) }) });
            }
            else
            {
                Show(scope.Terminal.Output, rules, open, findings.Count, file);
            }

            return ExitCodes.Ok;
        }));
        return command;
    }

    private static void Show(TextWriter output, List<RuleCount> rules, int open, int written, string? file)
    {
        if (file is null)
        {
            output.WriteLine("Tidak ada temuan yang terbuka.");
            return;
        }

        output.WriteLine($"{Format.Number(open)} temuan terbuka; {(written == open ? "semuanya" : $"{Format.Number(written)} yang paling berpengaruh")} ditulis ke {file}");
        foreach (var rule in rules.Take(ShownRules))
        {
            output.WriteLine($"  {rule.Rule}: {Format.Number(rule.Open)}. {MessageOf(rule)}");
        }

        if (rules.Count > ShownRules)
        {
            output.WriteLine($"  dan {Format.Number(rules.Skip(ShownRules).Sum(rule => rule.Open))} dari {Format.Number(rules.Count - ShownRules)} aturan lain.");
        }
    }

    private static string MessageOf(RuleCount rule) => RuleCatalog.Find(rule.Rule)?.Info.Message ?? string.Empty;
}
