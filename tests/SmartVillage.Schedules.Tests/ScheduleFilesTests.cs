using System.Text.Json;
using SmartVillage.Domain.Errors;
using SmartVillage.Schedules.Definitions;

namespace SmartVillage.Schedules.Tests;

public sealed class ScheduleFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smartvillage-schedules-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Shipped_files_are_valid_and_sync_every_night()
    {
        var schedule = Assert.Single(ScheduleFiles.Load(Path.Combine(AppContext.BaseDirectory, "schedules")), schedule => schedule.Name == "nightly-sync");

        Assert.Equal("nightly-sync", schedule.Name);
        Assert.Equal("0 30 2 * * ?", schedule.Cron);
        Assert.Equal(TimeSpan.FromHours(7), schedule.Zone.BaseUtcOffset);
        Assert.True(schedule.Enabled);
    }

    [Fact]
    public void Shipped_schema_names_every_property_that_a_file_may_have()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "schedules", "schedule.schema.json")));
        var properties = schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Where(name => name != "$schema");
        var file = properties.ToDictionary(name => name, Example, StringComparer.Ordinal);

        Write("every.json", JsonSerializer.Serialize(file));

        Assert.Single(ScheduleFiles.Load(_folder.FullName));
    }

    [Fact]
    public void A_folder_without_files_has_no_schedules() => Assert.Empty(ScheduleFiles.Load(_folder.FullName));

    [Theory]
    [InlineData("\"name\": \"other\"", "name harus sama dengan nama berkas")]
    [InlineData("\"job\": \"Backup\"", "job tidak dikenal")]
    [InlineData("\"cron\": \"0 61 2 * * ?\"", "cron bukan cron yang benar")]
    [InlineData("\"cron\": \"0 0/5 * * * ?\"", "jitterMinutes perlu cron dengan detik, menit, dan jam yang tetap")]
    [InlineData("\"timeZone\": \"Asia/Metro\"", "timeZone tidak dikenal")]
    [InlineData("\"jitterMinutes\": 241", "jitterMinutes harus bilangan bulat 0–240")]
    [InlineData("\"jitterMinutes\": \"5\"", "jitterMinutes harus bilangan bulat 0–240")]
    [InlineData("\"enabled\": \"ya\"", "enabled harus true atau false")]
    [InlineData("\"timezone\": \"Asia/Jakarta\"", "timezone tidak dikenal")]
    public void A_wrong_property_is_refused_with_file_folder_and_remedy(string property, string complaint)
    {
        var name = property.Split('"')[1];
        Write("night.json", Nightly("night").Replace($"\"{name}\":", "\"description\":", StringComparison.Ordinal).Replace("}", $", {property} }}", StringComparison.Ordinal));

        var error = Assert.Throws<ConfigurationException>(() => ScheduleFiles.Load(_folder.FullName));

        Assert.Equal("SV-CFG-030", error.Code);
        Assert.Contains($"night.json: {complaint}.", error.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.FullName, error.Message, StringComparison.Ordinal);
        Assert.Contains("schedule.schema.json", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_reported_together()
    {
        Write("a.json", "[]");
        Write("b.json", "{\n  \"name\": \"b\",,\n}");
        Write("c.json", "{ \"name\": \"c\" }");
        Write("good.json", Nightly("good"));

        var error = Assert.Throws<ConfigurationException>(() => ScheduleFiles.Load(_folder.FullName));

        Assert.Contains("a.json: harus berisi satu objek JSON.", error.Message, StringComparison.Ordinal);
        Assert.Contains("b.json: bukan JSON yang benar (baris 2).", error.Message, StringComparison.Ordinal);
        Assert.Contains("c.json: job harus diisi.", error.Message, StringComparison.Ordinal);
        Assert.Contains("c.json: cron harus diisi.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("good.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disabled_schedule_plans_nothing()
    {
        Write("night.json", Nightly("night").Replace("}", ", \"enabled\": false }", StringComparison.Ordinal));

        var planned = new PlannedTriggers(ScheduleFiles.Load(_folder.FullName), ["tejosari"]);

        Assert.Empty(planned.All);
    }

    [Fact]
    public void What_concerns_the_whole_store_is_planned_once_and_a_synchronisation_once_per_source()
    {
        var shipped = ScheduleFiles.Load(Path.Combine(AppContext.BaseDirectory, "schedules"));

        var planned = new PlannedTriggers(shipped, ["tejosari", "mulyosari"]);

        Assert.Equal(
            ["adapter-probe", "alert-watch", "correction-check", "hand-over-watch", "hazard-index", "letter-watch", "nightly-sync/mulyosari", "nightly-sync/tejosari", "photo-check", "quality-evaluation", "quarterly-extract", "request-webhook", "retention", "store-check", "yearly-mutakhiran"],
            planned.All.Select(trigger => trigger.Name).Order(StringComparer.Ordinal));
    }

    internal static string Nightly(string name) =>
        $$"""{ "name": "{{name}}", "job": "NightlySync", "cron": "0 30 2 * * ?", "timeZone": "Asia/Jakarta", "jitterMinutes": 30 }""";

    private static object Example(string property) => property switch
    {
        "name" => "every",
        "job" => "NightlySync",
        "cron" => "0 30 2 * * ?",
        "timeZone" => "Asia/Jakarta",
        "jitterMinutes" => 5,
        "enabled" => true,
        _ => "text",
    };

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
