using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SmartVillage.App.Configuration;
using SmartVillage.App.Hosting;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Store.Audit;

namespace SmartVillage.App.Tests.Commands;

/// <summary><c>mutakhiran screens</c>, <c>work</c> and <c>statements</c> on a real village: private pages, in the ledger before they are there, and nobody's number anywhere else.</summary>
public sealed partial class OfficePageCommandTests(OpenSidServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static VillageCode Village { get; } = VillageCode.TryParse(OpenSidVillageUnderTest.Code, out var code) ? code : default;

    [Fact]
    public async Task What_is_entered_on_screens_and_what_is_taken_to_the_registry_are_pages_of_the_office()
    {
        await using var village = await server.CreateVillageAsync();
        village.Cli.Write("smartvillage.json", (await File.ReadAllTextAsync(village.Cli.Config, Cancellation)).Replace(
            "\"Kind\"", "\"WebUrl\":\"https://tejosari.example\",\"Kind\"", StringComparison.Ordinal));
        Assert.Equal(0, (await village.Cli.RunAsync("sync")).Code);
        await using var services = new ServiceCollection().AddLogging().AddSmartVillage(SettingsFile.Load(village.Cli.Config)).BuildServiceProvider();
        var folder = village.Cli.PathOf("keluaran");
        var (noScreens, noStatements) = (await village.Cli.RunAsync("mutakhiran", "screens", "--output", folder), await village.Cli.RunAsync("mutakhiran", "statements", "--output", folder));
        Assert.Equal((0, 0, false), (noScreens.Code, noStatements.Code, Directory.Exists(folder)));
        Assert.Empty(await LedgerAsync(services));
        var (screened, parked, person) = await ProposeAsync(services);

        var screens = await village.Cli.RunAsync("mutakhiran", "screens", "--output", folder, "--by", "Pak Budi", "--json");
        var statements = await village.Cli.RunAsync("mutakhiran", "statements", "--output", folder, "--by", "Pak Budi", "--json");
        var told = (await village.Cli.RunAsync("mutakhiran", "screens", "--output", folder)).Output + (await village.Cli.RunAsync("mutakhiran", "statements", "--output", folder)).Output;

        Assert.Equal((0, 1, 1), (screens.Code, screens.Json().GetProperty("families").GetInt32(), screens.Json().GetProperty("fields").GetInt32()));
        var page = await ReadAsync(screens.Json().GetProperty("file").GetString()!);
        Assert.Contains("081200009999", page, StringComparison.Ordinal);
        Assert.Contains(person.Nik!, page, StringComparison.Ordinal);
        Assert.Contains($"(usul {screened})", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"https://tejosari.example/index.php/penduduk/form/1/0/{person.SourceKey}\"", page, StringComparison.Ordinal);
        Assert.Contains("oleh Pak Budi untuk pengisian di layar OpenSID", page, StringComparison.Ordinal);
        var file = Assert.Single(statements.Json().GetProperty("files").EnumerateArray()).GetString()!;
        Assert.Equal($"pernyataan-usul-{parked}.html", Path.GetFileName(file));
        Assert.Contains("F-1.06", await ReadAsync(file), StringComparison.Ordinal);
        Assert.DoesNotMatch(IdentityNumber(), string.Concat(screens.Output, screens.Error, statements.Output, statements.Error, told, string.Concat(Directory.GetFiles(folder))));
        var ledger = await LedgerAsync(services);
        Assert.Equal(["mutakhiran screens", "mutakhiran statements", "mutakhiran screens", "mutakhiran statements"], ledger.Select(entry => entry.Route));
        Assert.All(ledger, entry => Assert.NotEmpty(entry.Residents));
    }

    [Fact]
    public async Task The_work_list_shows_what_helps_most_with_masked_numbers_and_says_how_many_there_are()
    {
        await using var village = await server.CreateVillageAsync();
        var early = await village.Cli.RunAsync("mutakhiran", "work", "--village", OpenSidVillageUnderTest.Code, "--json");
        Assert.Equal(0, (await village.Cli.RunAsync("sync")).Code);

        var work = await village.Cli.RunAsync("mutakhiran", "work", "--limit", "20", "--output", village.Cli.PathOf("keluaran"), "--json");
        var told = await village.Cli.RunAsync("mutakhiran", "work", "--output", village.Cli.PathOf("keluaran"));

        Assert.Equal((1, "SV-APP-060"), (early.Code, early.Json().GetProperty("error").GetProperty("code").GetString()));
        var json = work.Json();
        var open = json.GetProperty("open").GetInt32();
        Assert.Equal((0, 20, true), (work.Code, json.GetProperty("written").GetInt32(), open > 20));
        Assert.Equal(open, json.GetProperty("rules").EnumerateArray().Sum(rule => rule.GetProperty("open").GetInt32()));
        var page = await ReadAsync(json.GetProperty("file").GetString()!);
        Assert.Contains($"20 temuan yang paling berpengaruh dari {open} yang terbuka", page, StringComparison.Ordinal);
        Assert.Equal(20, page.Split("<span class=\"box\">").Length - 1);
        Assert.DoesNotMatch(IdentityNumber(), string.Concat(page, work.Output, told.Output, told.Error));
        Assert.Equal(0, told.Code);
        Assert.Contains("temuan terbuka; ", told.Output, StringComparison.Ordinal);
        await using var services = new ServiceCollection().AddLogging().AddSmartVillage(SettingsFile.Load(village.Cli.Config)).BuildServiceProvider();
        Assert.All(await LedgerAsync(services), entry => Assert.Equal(("lihat", "mutakhiran work"), (entry.Action, entry.Route)));
    }

    private static async Task<string> ReadAsync(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        return await File.ReadAllTextAsync(file, Cancellation);
    }

    /// <summary>A telephone that was approved, and a date of birth without a document.</summary>
    private static async Task<(long Screened, long Parked, Person Person)> ProposeAsync(ServiceProvider services)
    {
        var population = services.GetRequiredService<IVillagePopulations>().Read(Village)!;
        var index = new SubjectIndex(population);
        var person = population.People.First(one => one.IsPermanent && one is { Nik.Length: 16, Family: not null, BirthDate: not null });
        var subject = new CorrectionSubject(SubjectKind.Resident, person.Id);
        var view = SubjectView.Find(index, subject)!;
        FieldDraft Field(string name, string value) => new(name, view.ValueOf(CorrectableFields.Find(name)!), value);
        var desk = services.GetRequiredService<CorrectionDesk>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var kept = await desk.ProposeAsync(
            Village,
            [new CorrectionDraft(subject, "uji-1", [Field("phone", "081200009999")]), new CorrectionDraft(subject, "uji-2", [Field("birthDate", "1951-02-03")])],
            new CorrectionActor("Bu Ani", "k1", CorrectionRight.Propose, now),
            DateOnly.FromDateTime(now.UtcDateTime),
            submit: true,
            Cancellation);
        Assert.Empty(kept.Faults);
        var approver = new CorrectionActor("Bu Citra", "k3", CorrectionRight.Handle | CorrectionRight.Decide, now);
        var approved = await desk.CarryThroughAsync(Village, new CorrectionDecision(kept.Kept[0].Id, kept.Kept[0].Steps, new CorrectionOrder(CorrectionAction.Approve)), approver, Cancellation);
        Assert.Null(approved.Refusal);
        return (kept.Kept[0].Id, kept.Kept[1].Id, person);
    }

    private static async Task<List<LedgerEntry>> LedgerAsync(ServiceProvider services) =>
        [.. (await services.GetRequiredService<Ledger>().ListAsync(0, 100, resident: null, Cancellation)).OrderBy(line => line.Sequence).Select(line => line.Entry)];

    [GeneratedRegex(@"(?<![0-9])[0-9]{16}(?![0-9])", RegexOptions.None, 5000)]
    private static partial Regex IdentityNumber();
}
