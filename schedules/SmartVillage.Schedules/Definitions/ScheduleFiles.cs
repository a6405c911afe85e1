using System.Text.Json;
using System.Text.RegularExpressions;
using Quartz;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Schedules.Definitions;

/// <summary>Reads and checks every schedule file of a folder; all errors are reported together, each with its file.</summary>
public static partial class ScheduleFiles
{
    private const string SchemaFile = "schedule.schema.json";
    private static readonly string[] Properties = ["$schema", "name", "description", "job", "cron", "timeZone", "jitterMinutes", "enabled"];

    /// <summary>Loads the folder; none is fine, a wrong file is not.</summary>
    /// <exception cref="ConfigurationException"><c>SV-CFG-030</c> with every error found.</exception>
    public static IReadOnlyList<ScheduleDefinition> Load(string folder)
    {
        var errors = new List<string>();
        var schedules = new List<ScheduleDefinition>();
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Where(IsSchedule))
            {
                if (Read(file, errors) is { } schedule)
                {
                    schedules.Add(schedule);
                }
            }
        }

        return errors.Count == 0 ? schedules : throw new ConfigurationException(
            "SV-CFG-030",
            $"Berkas jadwal di {Path.GetFullPath(folder)} tidak benar: {string.Join(" ", errors)}",
            $"Perbaiki berkas yang disebut menurut {SchemaFile} di folder yang sama, lalu jalankan lagi.");
    }

    private static bool IsSchedule(string file) => !string.Equals(Path.GetFileName(file), SchemaFile, StringComparison.Ordinal);

    private static ScheduleDefinition? Read(string path, List<string> errors)
    {
        var file = Path.GetFileName(path);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var before = errors.Count;
            var schedule = Read(new ScheduleElement(file, document.RootElement, errors));
            return errors.Count == before ? schedule : null;
        }
        catch (JsonException broken)
        {
            errors.Add($"{file}: bukan JSON yang benar (baris {broken.LineNumber + 1}).");
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            errors.Add($"{file}: tidak dapat dibaca; periksa hak akses berkas itu.");
            return null;
        }
    }

    private static ScheduleDefinition? Read(ScheduleElement element)
    {
        if (!element.RejectUnknown(Properties))
        {
            return null;
        }

        var name = element.Text("name");
        var job = element.Text("job");
        var cron = element.Text("cron");
        var zoneId = element.Text("timeZone");
        var jitter = element.Integer("jitterMinutes", 0, 240);
        var enabled = element.Boolean("enabled", fallback: true);
        var zone = IndonesianTimeZones.Find(zoneId);
        element.Check(name is null || (NamePattern().IsMatch(name) && element.IsNamed(name)), "name", "harus sama dengan nama berkas");
        element.Check(job is null || ScheduleDefinition.Jobs.Contains(job, StringComparer.Ordinal), "job", "tidak dikenal");
        element.Check(cron is null || CronExpression.TryParse(cron, out _), "cron", "bukan cron yang benar");
        element.Check(cron is null || jitter == 0 || Jitter.HasFixedTime(cron), "jitterMinutes", "perlu cron dengan detik, menit, dan jam yang tetap");
        element.Check(zoneId is null || zone is not null, "timeZone", "tidak dikenal");
        return name is null || job is null || cron is null || zone is null
            ? null
            : new ScheduleDefinition { Name = name, Job = job, Cron = cron, Zone = zone, JitterMinutes = jitter, Enabled = enabled };
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
