using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SmartVillage.App.Configuration;
using SmartVillage.App.Doctor;
using SmartVillage.App.Output;
using SmartVillage.Sync.Sources;

namespace SmartVillage.App.Commands;

/// <summary><c>doctor</c>: looks at everything a synchronisation needs and gives a remedy for whatever is wrong.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Memeriksa koneksi, hak akses, skema, jam, penyimpanan, kunci, cadangan, peringatan, dan sistem luar.");
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var findings = scope.Settings.Unknown
                .Select(key => new Finding(
                    Finding.Configuration, "unknown-setting", $"{SettingNames.Section}:{key}", FindingLevel.Note, "Pengaturan ini tidak dikenal dan diabaikan.", "Periksa ejaannya di README.md."))
                .ToList();
            var sources = new List<SourceExamination>();
            foreach (var source in scope.Services.GetServices<IPopulationSource>())
            {
                sources.Add(await SourceDoctor.ExamineAsync(source, scope.Settings.Sources.FirstOrDefault(one => one.Name == source.Name)?.SpecificData, scope.Get<TimeProvider>(), cancellation));
            }

            findings.AddRange(sources.SelectMany(source => source.Findings));
            findings.AddRange(TwiceDoctor.Examine(sources));
            findings.AddRange(await StoreDoctor.ExamineAsync(scope, cancellation));
            findings.AddRange(UpkeepDoctor.Alerts(scope));
            findings.AddRange(await UpkeepDoctor.ExamineAsync(scope, cancellation));
            findings.AddRange(await RequestDoctor.ExamineAsync(scope, cancellation));
            findings.AddRange(await AdapterDoctor.ExamineAsync(scope, cancellation));
            findings.AddRange(await PhotoDoctor.ExamineAsync(scope, cancellation));
            DoctorOutput.Write(scope, sources, findings);
            return ExitCodeOf(findings);
        }));
        return command;
    }

    private static int ExitCodeOf(IReadOnlyList<Finding> findings) =>
        findings.FirstOrDefault(finding => finding.Level == FindingLevel.Problem)?.Area switch
        {
            null => ExitCodes.Ok,
            Finding.Configuration => ExitCodes.Configuration,
            Finding.Source => ExitCodes.Source,
            _ => ExitCodes.Store,
        };
}
