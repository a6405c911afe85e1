using SmartVillage.App.Configuration;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Sources;

namespace SmartVillage.App.Doctor;

/// <summary>Looks at one source as a run would see it, and at what its account may do.</summary>
internal static class SourceDoctor
{
    private static readonly TimeSpan ToleratedAge = TimeSpan.FromDays(2);

    public static async Task<SourceExamination> ExamineAsync(IPopulationSource source, SpecificDataSettings? specific, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await using var snapshot = await source.OpenSnapshotAsync(cancellationToken);
            var probe = snapshot.Probe;
            var radar = await snapshot.LookAroundAsync(cancellationToken);
            var findings = new List<Finding> { new(Finding.Source, "connection", source.Name, FindingLevel.Ok, Greeting(probe)) };
            findings.AddRange((radar?.Findings ?? []).Concat(probe.Findings).Select(found => Of(source.Name, found)));
            findings.AddRange(Age(source.Name, probe, time.GetUtcNow()));
            findings.AddRange(SpecificDataDoctor.Examine(specific, probe, source.Name, snapshot.Villages.Select(village => village.Code.Value)));
            return new SourceExamination(source.Name, findings)
            {
                Server = probe.ServerVersion,
                Release = probe.ReleaseHint,
                CompleteDataMode = probe.CompleteDataMode,
                ServerTimeZone = radar?.ServerTimeZone,
                Cascades = radar?.Cascades ?? [],
                Villages = snapshot.Villages.Select(village => village.Code.Value).ToList(),
                Entities = SourceCoverage.Entities(probe.Maps),
                TopicsNotRead = SourceCoverage.TopicsNotRead(probe.Maps, probe.SpecificColumns),
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
        var release = probe.ReleaseHint is { } hint ? $"OpenSID {hint}" : "OpenSID yang rilisnya tidak tercatat";
        return probe.IsBackup
            ? $"Cadangan dari {probe.TakenAt.ToLocalTime():yyyy-MM-dd HH:mm} utuh: {release}, {probe.ServerVersion}."
            : $"Terhubung: {release}, {probe.ServerVersion}.";
    }

    /// <summary>What asks for something matters more than what is only worth knowing.</summary>
    private static Finding Of(string source, ProbeFinding found)
    {
        var level = (found.Code, found.Matters, string.Equals(found.Remedy, ProbeFinding.NoAction, StringComparison.Ordinal)) switch
        {
            ("rights" or "rights-not-applicable" or "clock", _, _) => FindingLevel.Ok,
            (_, true, _) => FindingLevel.Problem,
            // Advice for every day, not something to be done with once.
            ("cascade-family" or "cascade-members" or "cascade-area-head" or "cascade-area" or "cascade-unknown", _, _) => FindingLevel.Note,
            (_, false, false) => FindingLevel.Warning,
            _ => FindingLevel.Note,
        };
        return new Finding(Finding.Source, found.Code, $"{source}: {found.Subject}", level, found.Message, level == FindingLevel.Ok ? string.Empty : found.Remedy);
    }

    /// <summary>A folder that nobody fills any more looks like a village where nothing happens.</summary>
    private static IEnumerable<Finding> Age(string name, SourceProbe probe, DateTimeOffset now)
    {
        if (probe.IsBackup && now - probe.TakenAt > ToleratedAge)
        {
            yield return new Finding(
                Finding.Source, "backup-old", name, FindingLevel.Warning, $"Cadangan terbaru sudah berumur {(int)(now - probe.TakenAt).TotalDays} hari.",
                "Unduh cadangan baru dari OpenSID (menu Database) dan taruh di folder itu, atau jadwalkan di hosting.");
        }
    }
}
