using SmartVillage.Adapters.OpenSid.Connecting;
using SmartVillage.App.Configuration;
using SmartVillage.App.Hosting;
using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.App.Doctor;

/// <summary>Looks at one source as a run would see it, and at what its account may do.</summary>
internal static class SourceDoctor
{
    private static readonly TimeSpan ToleratedSkew = TimeSpan.FromMinutes(2);

    public static async Task<SourceExamination> ExamineAsync(
        IPopulationSource source, SourceSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var findings = await ServerAsync(source.Name, settings, time, cancellationToken);
            await using var snapshot = await source.OpenSnapshotAsync(cancellationToken);
            var probe = snapshot.Probe;
            findings.Insert(0, new Finding(
                Finding.Source, "connection", source.Name, FindingLevel.Ok, Greeting(probe)));
            findings.AddRange(probe.Findings.Select(found => new Finding(
                Finding.Source, found.Code, $"{source.Name}: {found.Subject}", found.Matters ? FindingLevel.Problem : FindingLevel.Note, found.Message, found.Remedy)));
            return new SourceExamination(source.Name, findings)
            {
                Server = probe.ServerVersion,
                Release = probe.ReleaseHint,
                Villages = snapshot.Villages.Select(village => village.Code.Value).ToList(),
                Entities = Entities.All.Select(entity => Coverage(entity, probe.Maps[entity.Name])).ToList(),
            };
        }
        catch (SourceException failure)
        {
            return new SourceExamination(
                source.Name, [new Finding(Finding.Source, failure.Code, source.Name, FindingLevel.Problem, failure.Message, failure.Remedy)]);
        }
    }

    private static string Greeting(SourceProbe probe)
    {
        var release = probe.ReleaseHint ?? "yang rilisnya tidak diketahui";
        return probe.IsBackup
            ? $"Cadangan dari {probe.TakenAt.ToLocalTime():yyyy-MM-dd HH:mm} utuh ({probe.ServerVersion}), OpenSID {release}."
            : $"Terhubung ke {probe.ServerVersion}, OpenSID {release}.";
    }

    /// <summary>A file has neither an account nor a clock.</summary>
    private static async Task<List<Finding>> ServerAsync(string name, SourceSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        if (settings.BackupPath is not null)
        {
            return [];
        }

        var condition = await new OpenSidDiagnostics(Composition.OptionsOf(settings), time).ExamineAsync(cancellationToken);
        return [.. Rights(name, condition.Rights), Clock(name, condition.ClockAhead)];
    }

    private static IEnumerable<Finding> Rights(string name, AccountRights rights)
    {
        if (rights.IsReadOnly)
        {
            yield return new Finding(Finding.Source, "rights", name, FindingLevel.Ok, $"Akun {rights.Account} hanya dapat membaca.");
        }
        else
        {
            yield return new Finding(
                Finding.Source, "rights-too-broad", name, FindingLevel.Note,
                $"Akun {rights.Account} dapat lebih dari membaca: {string.Join("; ", rights.Excess)}. SmartVillage tidak pernah memakainya.",
                $"Minta pengelola server menjalankan: {string.Join(" ", rights.Advice)}");
        }

        if (rights.ReadsElsewhere.Count > 0)
        {
            yield return new Finding(
                Finding.Source, "rights-elsewhere", name, FindingLevel.Note, $"Akun itu juga dapat membaca {string.Join(", ", rights.ReadsElsewhere)}.",
                "Sebaiknya akun ini hanya mendapat SELECT pada basis data OpenSID; lihat README.md.");
        }
    }

    private static Finding Clock(string name, TimeSpan ahead)
    {
        var seconds = (long)Math.Abs(ahead.TotalSeconds);
        return ahead.Duration() <= ToleratedSkew
            ? new Finding(Finding.Source, "clock", name, FindingLevel.Ok, $"Jam server basis data berbeda {seconds} detik dari jam mesin ini.")
            : new Finding(
                Finding.Source, "clock-skew", name, FindingLevel.Note,
                $"Jam server basis data {seconds} detik {(ahead > TimeSpan.Zero ? "lebih cepat" : "lebih lambat")} dari jam mesin ini.",
                "Nyalakan sinkronisasi waktu (NTP) di kedua mesin; waktu data dan umur dihitung dari jam mesin ini.");
    }

    private static EntityCoverage Coverage(EntityDefinition entity, EntityMap map)
    {
        // The first field holds our own issue codes; no source has it.
        var fields = entity.Fields.Skip(1).Select(field => field.Name).ToList();
        return new EntityCoverage(entity.Name, map.IsRead, fields.Count, map.IsRead ? fields.Where(name => !map.Fields.ContainsKey(name)).ToList() : []);
    }
}
